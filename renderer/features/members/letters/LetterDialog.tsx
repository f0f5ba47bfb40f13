import { Alert, App, Button, Flex, Input, Modal, Typography } from 'antd';
import { useState } from 'react';
import { today } from '@shared/lib/dates';
import { text } from '@shared/messages';
import { useOffice } from '@/data/context';
import { outputSentence, saveNoted } from '@/data/journal/saveNoted';
import { type LetterText, mergedLetter, unknownWords } from '@/documents/templates/mergedLetter';
import { Field } from '@/ui/Field';

interface Props {
  ids: readonly string[];
  onClose: () => void;
}

/** 写信: one text with placeholders, a page for each of these members, as one .docx to print. */
export function LetterDialog({ ids, onClose }: Props) {
  const words = text.members.letters;
  const office = useOffice();
  const { message } = App.useApp();
  const community = office.profile()?.communityName ?? '';
  const [letter, setLetter] = useState<LetterText>({
    title: words.headingUsual,
    addressee: words.addresseeUsual,
    text: words.textUsual,
    signature: text.members.inService.letter.signature(community),
  });
  const [busy, setBusy] = useState(false);
  const unknown = unknownWords(letter);
  const empty = letter.text.trim() === '';

  async function make(): Promise<void> {
    setBusy(true);
    try {
      const { lettersDocx } = await import('@/documents/word/letters');
      const date = today();
      const members = await office.repo('members').getMany(ids);
      const letters = members.map((member, at) => mergedLetter(letter, member, at, { community, date }));
      const bytes = await lettersDocx(letters);
      const file = { suggestedName: words.file(community, date), bytes };
      const detail = { count: members.length, masked: true, purpose: 'members' };
      const name = await saveNoted(office, file, { what: 'letters', format: 'docx', ...detail });
      if (name === undefined) return;
      message.success(text.members.ledgers.done(name));
      onClose();
    } catch (error) {
      message.error(outputSentence(error, text.members.ledgers.failed));
    } finally {
      setBusy(false);
    }
  }

  const line = (key: 'title' | 'addressee' | 'signature', label: string) => (
    <Field label={label}>
      {(id) => (
        <Input
          id={id}
          value={letter[key]}
          onChange={(event) => setLetter({ ...letter, [key]: event.target.value })}
        />
      )}
    </Field>
  );

  return (
    <Modal
      open
      width={680}
      style={{ top: 40 }}
      title={words.title(ids.length)}
      onCancel={onClose}
      footer={
        <Flex gap={12} justify="end">
          <Button onClick={onClose}>{text.words.cancel}</Button>
          <Button type="primary" loading={busy} disabled={empty} onClick={() => void make()}>
            {words.make(ids.length)}
          </Button>
        </Flex>
      }
    >
      <Flex vertical gap={14}>
        {line('title', words.heading)}
        {line('addressee', words.addressee)}
        <Field label={words.text} required problem={empty ? words.empty : undefined}>
          {(id) => (
            <Input.TextArea
              id={id}
              autoSize={{ minRows: 5, maxRows: 12 }}
              value={letter.text}
              onChange={(event) => setLetter({ ...letter, text: event.target.value })}
            />
          )}
        </Field>
        {unknown.length > 0 ? (
          <Alert type="warning" showIcon title={words.unknown(unknown.join(words.separator))} />
        ) : (
          <Typography.Text type="secondary">{words.hint}</Typography.Text>
        )}
        {line('signature', words.signature)}
      </Flex>
    </Modal>
  );
}
