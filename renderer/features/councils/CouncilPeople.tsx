import { Button, Checkbox, Flex, Input, Select, Space, Typography } from 'antd';
import { useState } from 'react';
import { councilPosts } from '@shared/domain/council/codes';
import type { CouncilMember } from '@shared/domain/council/type';
import { newId } from '@shared/lib/ids';
import { text } from '@shared/messages';

interface Props {
  members: CouncilMember[];
  onChange: (members: CouncilMember[]) => void;
}

/** The people of a body: type a name, press Enter, next name. */
export function CouncilPeople({ members, onChange }: Props) {
  const [name, setName] = useState('');
  const set = (changed: CouncilMember): void =>
    onChange(members.map((each) => (each.id === changed.id ? changed : each)));

  function add(): void {
    const trimmed = name.trim();
    if (trimmed === '') return;
    onChange([...members, { id: newId(), name: trimmed, post: 'member', votes: true }]);
    setName('');
  }

  return (
    <section aria-label={text.councils.people}>
      <Typography.Title level={4}>{text.councils.people}</Typography.Title>
      <div style={{ maxHeight: 260, overflow: 'auto' }}>
        {members.map((member) => (
          <Flex key={member.id} gap={12} align="center" style={{ padding: '3px 0' }}>
            <Typography.Text style={{ width: 120 }}>{member.name}</Typography.Text>
            <Select
              style={{ width: 120 }}
              aria-label={`${member.name}${text.councils.personPost}`}
              value={member.post ?? null}
              options={councilPosts.map(({ code, label }) => ({ value: code, label }))}
              onChange={(post: string | null) => set({ ...member, ...(post && { post }) })}
            />
            <Checkbox
              checked={member.votes}
              onChange={(event) => set({ ...member, votes: event.target.checked })}
            >
              {text.councils.votes}
            </Checkbox>
            <Button type="link" onClick={() => onChange(members.filter(({ id }) => id !== member.id))}>
              {text.councils.removePerson}
            </Button>
          </Flex>
        ))}
      </div>
      <Space.Compact style={{ marginTop: 8 }}>
        <Input
          style={{ width: 200 }}
          value={name}
          placeholder={text.councils.personName}
          aria-label={text.councils.personName}
          onChange={(event) => setName(event.target.value)}
          onPressEnter={add}
        />
        <Button onClick={add}>{text.councils.addPerson}</Button>
      </Space.Compact>
    </section>
  );
}
