import { App, Button, Card, Flex, Input } from 'antd';
import { useState } from 'react';
import { matterStates } from '@shared/domain/matter/codes';
import { newStep, nextStates } from '@shared/domain/matter/flow';
import type { Matter } from '@shared/domain/matter/type';
import { labelOf } from '@shared/domain/record/codes';
import { text } from '@shared/messages';
import { useOffice } from '@/data/context';
import { Field } from '@/ui/Field';
import { useUndo } from '@/ui/useUndo';

/** A sentence of what was done, and the state that the matter goes to. */
export function MoveMatter({ matter }: { matter: Matter }) {
  const office = useOffice();
  const offerUndo = useUndo();
  const { message } = App.useApp();
  const [typed, setTyped] = useState('');
  const next = nextStates(matter.state);
  if (next.length === 0) return null;

  async function move(state: string): Promise<void> {
    const repo = office.repo('matters');
    const step = newStep(state, office.profile()?.userName ?? '', typed.trim());
    const before = matter.state;
    try {
      await repo.modify(matter.id, (stored) => ({ state, steps: [...stored.steps, step] }));
      setTyped('');
      offerUndo(text.matters.moved(labelOf(matterStates, state)), async () => {
        await repo.modify(matter.id, (stored) => ({
          state: before,
          steps: stored.steps.filter(({ id }) => id !== step.id),
        }));
      });
    } catch {
      message.error(text.words.saveFailed);
    }
  }

  return (
    <Card>
      <Field label={text.matters.stepText} hint={text.matters.stepHint} style={{ marginBottom: 12 }}>
        {(id) => (
          <Input.TextArea
            id={id}
            autoSize={{ minRows: 1 }}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      <Flex gap={12} wrap>
        {next.map((state, index) => (
          <Button key={state} type={index === 0 ? 'primary' : 'default'} onClick={() => void move(state)}>
            {text.matters.moveTo(labelOf(matterStates, state))}
          </Button>
        ))}
      </Flex>
    </Card>
  );
}
