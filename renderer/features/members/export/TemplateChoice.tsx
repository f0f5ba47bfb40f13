import { App, Button, Flex, Input, Select } from 'antd';
import { useState } from 'react';
import { text } from '@shared/messages';
import { type ExportChoice, templateChoice, usualChoice } from './choice';
import { useTemplates } from './exportSettings';

interface Props {
  choice: ExportChoice;
  onChange: (patch: Partial<ExportChoice>) => void;
}

const usual = '';

/** The usual form of a ledger, or one of the person's own; keeps the present columns as a template. */
export function TemplateChoice({ choice, onChange }: Props) {
  const words = text.members.ledgers;
  const { message } = App.useApp();
  const { templates, save, remove } = useTemplates();
  const [name, setName] = useState('');
  const mine = templates.filter(({ kind }) => kind === choice.kind);

  async function keep(): Promise<void> {
    const clean = name.trim();
    if (clean === '') return;
    const { kind, columns, paper } = choice;
    const template = await save({ name: clean, kind, columns, paper });
    if (!template) return;
    onChange(templateChoice(template));
    setName('');
    message.success(words.templateSaved(clean));
  }

  async function drop(id: string): Promise<void> {
    if (await remove(id)) onChange(usualChoice(choice.kind));
  }

  return (
    <Flex gap={8} wrap>
      <Select
        style={{ width: 180 }}
        aria-label={words.template}
        value={choice.templateId ?? usual}
        options={[
          { value: usual, label: words.usual },
          ...mine.map((template) => ({ value: template.id, label: template.name })),
        ]}
        onChange={(id: string) => {
          const template = mine.find((each) => each.id === id);
          onChange(template ? templateChoice(template) : usualChoice(choice.kind));
        }}
      />
      <Input
        style={{ width: 150 }}
        aria-label={words.templateName}
        placeholder={words.templateName}
        maxLength={20}
        value={name}
        onChange={(event) => setName(event.target.value)}
        onPressEnter={() => void keep()}
      />
      <Button disabled={name.trim() === ''} onClick={() => void keep()}>
        {words.saveTemplate}
      </Button>
      {choice.templateId ? (
        <Button onClick={() => choice.templateId && void drop(choice.templateId)}>
          {words.removeTemplate}
        </Button>
      ) : null}
    </Flex>
  );
}
