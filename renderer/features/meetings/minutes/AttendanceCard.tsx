import { Alert, Button, Card, Flex, Input, Segmented, Space, Tag, Typography } from 'antd';
import { useState } from 'react';
import type { Council } from '@shared/domain/council/type';
import { attendanceStates } from '@shared/domain/meeting/codes';
import { quorumOf, tally } from '@shared/domain/meeting/rules';
import type { Attendance } from '@shared/domain/meeting/type';
import { newId } from '@shared/lib/ids';
import { text } from '@shared/messages';

interface Props {
  attendance: Attendance[];
  council: Council | undefined;
  onChange: (attendance: Attendance[]) => void;
}

function PersonRow({ person, onChange }: { person: Attendance; onChange: (person: Attendance) => void }) {
  return (
    <Flex gap={12} align="center" role="group" aria-label={person.name} style={{ padding: '4px 0' }}>
      <Typography.Text style={{ width: 120 }} ellipsis>
        {person.name}
      </Typography.Text>
      <Segmented
        value={person.state}
        options={attendanceStates.map(({ code, label }) => ({ value: code, label }))}
        onChange={(state) => onChange({ ...person, state })}
      />
      {person.state === 'present' ? null : (
        <Input
          style={{ maxWidth: 280 }}
          value={person.reason ?? ''}
          placeholder={text.meetings.reason}
          aria-label={`${person.name}${text.meetings.reason}`}
          onChange={(event) => onChange({ ...person, reason: event.target.value })}
        />
      )}
      {person.votes ? null : <Tag>{text.meetings.noVote}</Tag>}
    </Flex>
  );
}

/** Who was expected and came; figures and quorum follow while ticking. */
export function AttendanceCard({ attendance, council, onChange }: Props) {
  const [name, setName] = useState('');
  const figures = tally(attendance);
  const quorum = council ? quorumOf(attendance, council.rules) : undefined;

  function add(): void {
    const trimmed = name.trim();
    if (trimmed === '') return;
    onChange([...attendance, { id: newId(), name: trimmed, state: 'present', votes: true }]);
    setName('');
  }

  return (
    <Card
      title={text.meetings.attendance}
      extra={text.meetings.counts(figures.expected, figures.present, figures.leave, figures.absent)}
    >
      {quorum && attendance.length > 0 ? (
        <Alert
          style={{ marginBottom: 12 }}
          showIcon
          type={quorum.reached ? 'success' : 'warning'}
          title={
            quorum.reached
              ? text.meetings.quorumReached(quorum.present, quorum.needed)
              : text.meetings.quorumMissing(quorum.present, quorum.needed)
          }
        />
      ) : null}
      {attendance.map((person) => (
        <PersonRow
          key={person.id}
          person={person}
          onChange={(changed) =>
            onChange(attendance.map((each) => (each.id === changed.id ? changed : each)))
          }
        />
      ))}
      <Space.Compact style={{ marginTop: 8 }}>
        <Input
          style={{ width: 200 }}
          value={name}
          placeholder={text.meetings.addPersonName}
          aria-label={text.meetings.addPerson}
          onChange={(event) => setName(event.target.value)}
          onPressEnter={add}
        />
        <Button onClick={add}>{text.meetings.addPerson}</Button>
      </Space.Compact>
    </Card>
  );
}
