import { Button, Flex, Input, Modal, Select, Typography } from 'antd';
import { useState } from 'react';
import { text } from '@shared/messages';
import type { SavedView } from './settings';

interface Props {
  views: SavedView[];
  /** Id of the view that was opened last. */
  current: string | undefined;
  onOpen: (view: SavedView | undefined) => void;
  onSave: (name: string) => void;
  onRemove: (view: SavedView) => void;
}

const everybody = '';

/** Opens, keeps and removes 视图: conditions, order and columns under a name. */
export function ViewSelect({ views, current, onOpen, onSave, onRemove }: Props) {
  const words = text.members.finding.views;
  const [name, setName] = useState<string>();
  const opened = views.find(({ id }) => id === current);

  function save(): void {
    const clean = name?.trim() ?? '';
    if (clean === '') return;
    onSave(clean);
    setName(undefined);
  }

  return (
    <>
      <Select
        style={{ width: 180 }}
        aria-label={words.label}
        value={opened?.id ?? everybody}
        options={[
          { value: everybody, label: words.all },
          ...views.map((view) => ({ value: view.id, label: view.name })),
        ]}
        onChange={(id: string) => onOpen(views.find((view) => view.id === id))}
      />
      <Button onClick={() => setName(opened?.name ?? '')}>{words.save}</Button>
      {opened ? <Button onClick={() => onRemove(opened)}>{words.remove}</Button> : null}
      <Modal
        open={name !== undefined}
        title={words.save}
        okText={text.words.save}
        cancelText={text.words.cancel}
        okButtonProps={{ disabled: !name?.trim() }}
        onOk={save}
        onCancel={() => setName(undefined)}
      >
        <Flex vertical gap={8}>
          <Typography.Text type="secondary">{words.saveHint}</Typography.Text>
          <Input
            autoFocus
            aria-label={words.name}
            placeholder={words.name}
            maxLength={30}
            value={name ?? ''}
            onChange={(event) => setName(event.target.value)}
            onPressEnter={save}
          />
        </Flex>
      </Modal>
    </>
  );
}
