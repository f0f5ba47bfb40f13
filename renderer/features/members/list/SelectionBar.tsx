import { Button, Flex, Typography } from 'antd';
import { useState } from 'react';
import { text } from '@shared/messages';
import { useRights } from '@/data/useRights';
import { SignInDialog } from '../attendance/SignInDialog';
import { BulkDialog } from '../bulk/BulkDialog';
import { LetterDialog } from '../letters/LetterDialog';
import { PointsDialog } from '../points/PointsDialog';

interface Props {
  selected: string[];
  /** Members now listed. */
  listed: string[];
  onChange: (selected: string[]) => void;
}

/** How many are ticked and what can be done with all of them; nothing while none is. */
export function SelectionBar({ selected, listed, onChange }: Props) {
  const words = text.members.bulk;
  const mayChange = useRights('members').change();
  const mayRecord = useRights('ledger').add;
  const [changing, setChanging] = useState(false);
  const [adding, setAdding] = useState(false);
  const mayRegister = useRights('meetings').change();
  const [writing, setWriting] = useState(false);
  const [registering, setRegistering] = useState(false);
  if (selected.length === 0) return null;
  return (
    <Flex gap={12} wrap align="center" role="toolbar" aria-label={words.button}>
      <strong>{words.selected(selected.length)}</strong>
      <Button size="small" onClick={() => onChange([...new Set([...selected, ...listed])])}>
        {words.selectAll(listed.length)}
      </Button>
      {mayChange ? (
        <Button size="small" type="primary" onClick={() => setChanging(true)}>
          {words.button}
        </Button>
      ) : null}
      {mayRecord ? (
        <Button size="small" onClick={() => setAdding(true)}>
          {text.members.points.add}
        </Button>
      ) : null}
      {mayRegister ? (
        <Button size="small" onClick={() => setRegistering(true)}>
          {text.members.attendance.button}
        </Button>
      ) : null}
      <Button size="small" onClick={() => setWriting(true)}>
        {text.members.letters.button}
      </Button>
      <Button size="small" onClick={() => onChange([])}>
        {words.clearSelection}
      </Button>
      <Typography.Text type="secondary">{words.selectHint}</Typography.Text>
      {writing ? <LetterDialog ids={selected} onClose={() => setWriting(false)} /> : null}
      {registering ? (
        <SignInDialog
          ids={selected}
          onClose={() => setRegistering(false)}
          onDone={() => {
            setRegistering(false);
            onChange([]);
          }}
        />
      ) : null}
      {adding ? (
        <PointsDialog
          ids={selected}
          onClose={() => setAdding(false)}
          onDone={() => {
            setAdding(false);
            onChange([]);
          }}
        />
      ) : null}
      {changing ? (
        <BulkDialog
          ids={selected}
          onClose={() => setChanging(false)}
          onDone={() => {
            setChanging(false);
            onChange([]);
          }}
        />
      ) : null}
    </Flex>
  );
}
