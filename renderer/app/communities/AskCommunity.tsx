import { Modal, Select, Typography } from 'antd';
import { useEffect, useState } from 'react';
import type { CollectionName } from '@shared/domain/record/envelope';
import { text } from '@shared/messages';
import { useCommunities } from '@/data/useCommunities';
import { Field } from '@/ui/Field';

const words = text.app.askCommunity;

interface Question {
  collection: CollectionName;
  answer: (code: string | undefined) => void;
}

/**
 * Asks to which community a new record belongs while 全部社区 is open, whichever form it comes from; nothing is chosen
 * beforehand, because a record in the wrong community is worse than one more click.
 */
export function AskCommunity() {
  const { communities, list } = useCommunities();
  const [question, setQuestion] = useState<Question>();
  const [chosen, setChosen] = useState<string>();

  useEffect(
    () =>
      communities.onAsk(
        (collection) =>
          new Promise((answer) => {
            setChosen(undefined);
            setQuestion({ collection, answer });
          }),
      ),
    [communities],
  );
  if (!question) return null;

  const close = (code: string | undefined): void => {
    setQuestion(undefined);
    question.answer(code);
  };
  const options = list
    .filter(({ code }) => communities.allowed(code, question.collection).add)
    .map(({ code, name }) => ({ value: code, label: `${name} ${code}` }));
  return (
    <Modal
      open
      title={words.title(text.sync.kinds[question.collection])}
      okText={words.save}
      cancelText={words.cancel}
      okButtonProps={{ disabled: chosen === undefined }}
      mask={{ closable: false }}
      zIndex={1200}
      onOk={() => close(chosen)}
      onCancel={() => close(undefined)}
    >
      <Typography.Paragraph type="secondary">
        {options.length > 0 ? words.hint : words.none}
      </Typography.Paragraph>
      <Field label={words.label}>
        {(id) => (
          <Select
            id={id}
            autoFocus
            style={{ width: '100%' }}
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={words.choose}
            value={chosen ?? null}
            options={options}
            onChange={(value: string | null) => setChosen(value ?? undefined)}
          />
        )}
      </Field>
    </Modal>
  );
}
