import { Modal, Select } from 'antd';
import { useState } from 'react';
import { isCounted } from '@shared/domain/member/rules';
import { text } from '@shared/messages';
import { useIndexes, useIndexQuery } from '@/search/context';

interface Props {
  title: string;
  hint: string;
  onPick: (id: string) => void;
  onClose: () => void;
}

const shownAtOnce = 20;

/** Finds one party member while typing and hands the id on at once. */
export function MemberPick({ title, hint, onPick, onClose }: Props) {
  const { members } = useIndexes();
  const [typed, setTyped] = useState('');
  const ids = useIndexQuery(members, { text: typed, where: isCounted, limit: shownAtOnce });
  return (
    <Modal open title={title} footer={null} onCancel={onClose}>
      <Select
        autoFocus
        defaultOpen
        style={{ width: '100%' }}
        aria-label={text.members.search}
        placeholder={hint}
        showSearch={{ filterOption: false, onSearch: setTyped }}
        value={null}
        options={members.rows(ids).map(({ id, name, branch }) => ({
          value: id,
          label: [name, branch].filter(Boolean).join('\u3000'),
        }))}
        onChange={(id: string | null) => id !== null && onPick(id)}
      />
    </Modal>
  );
}
