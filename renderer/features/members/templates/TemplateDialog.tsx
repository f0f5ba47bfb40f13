import { Button, Collapse, Flex, Modal, Radio, Select, Typography, Upload } from 'antd';
import { useState } from 'react';
import { text } from '@shared/messages';
import { knownWords } from '@/documents/templates/placeholders';
import { useIndexes } from '@/search/context';
import { Field } from '@/ui/Field';
import { ProgressDialog } from '@/ui/ProgressDialog';
import type { Scope } from '../export/choice';
import { MaskChoice, type Masking } from '../export/MaskChoice';
import { TemplateAsks } from './TemplateAsks';
import { type SheetTemplate, useSheetTemplates } from './useSheetTemplates';
import { useTemplateFill } from './useTemplateFill';

interface Props {
  filtered: readonly string[];
  selected: readonly string[];
  onClose: () => void;
}

/** A workbook with more sheets opens slowly everywhere. */
const mostSheets = 500;

/** 按模板填表: the office's own .xlsx filled with these members, masked unless somebody says why not. */
export function TemplateDialog({ filtered, selected, onClose }: Props) {
  const words = text.members.sheetTemplates;
  const said = text.members.ledgers;
  const { members } = useIndexes();
  const { templates, add, remove, bytesOf } = useSheetTemplates();
  const { done, fill, cancel } = useTemplateFill();
  const [chosen, setChosen] = useState<SheetTemplate>();
  const [mode, setMode] = useState<'rows' | 'sheets'>();
  const [scope, setScope] = useState<Scope>(selected.length > 0 ? 'selected' : 'filtered');
  const [masking, setMasking] = useState<Masking>({ masked: true, purpose: undefined });
  const [asked, setAsked] = useState(false);

  const template = chosen ?? templates[0];
  const wanted = mode ?? template?.asks.suggested ?? 'rows';
  const scopes: Record<Scope, readonly string[]> = { all: members.query(), filtered, selected };
  const ids = scopes[scope];
  const missing = !masking.masked && masking.purpose === undefined;
  const tooMany = wanted === 'sheets' && ids.length > mostSheets;

  async function run(): Promise<void> {
    setAsked(true);
    if (!template || missing) return;
    const bytes = await bytesOf(template.id);
    if (!bytes) return;
    const request = { name: template.name, bytes, ids, mode: wanted, ...masking };
    if (await fill(request)) onClose();
  }

  return (
    <Modal
      open
      width={760}
      style={{ top: 20 }}
      title={words.title}
      onCancel={onClose}
      footer={
        <Flex gap={12} justify="end">
          <Button onClick={onClose}>{text.words.close}</Button>
          <Button
            type="primary"
            disabled={!template || ids.length === 0 || tooMany}
            onClick={() => void run()}
          >
            {words.fill(ids.length)}
          </Button>
        </Flex>
      }
    >
      <Flex vertical gap={14}>
        <Typography.Text type="secondary">{words.hint}</Typography.Text>
        <Flex gap={10} align="end" wrap>
          <Field label={words.template} style={{ width: 300 }}>
            {(id) => (
              <Select
                id={id}
                placeholder={words.none}
                value={template?.id ?? null}
                options={templates.map((each) => ({ value: each.id, label: each.name }))}
                onChange={(key: string | null) => {
                  setChosen(templates.find((each) => each.id === key));
                  setMode(undefined);
                }}
              />
            )}
          </Field>
          <Upload
            accept=".xlsx"
            showUploadList={false}
            beforeUpload={async (file) => {
              const added = await add(file);
              if (added) {
                setChosen(added);
                setMode(undefined);
              }
              return Upload.LIST_IGNORE;
            }}
          >
            <Button>{words.add}</Button>
          </Upload>
          {template ? (
            <Button
              onClick={() => {
                setChosen(undefined);
                void remove(template);
              }}
            >
              {words.remove}
            </Button>
          ) : null}
        </Flex>
        {template ? <TemplateAsks asks={template.asks} /> : null}
        <Flex gap={40} wrap>
          <Field label={words.scope}>
            {(id) => (
              <Radio.Group
                id={id}
                value={scope}
                options={(['all', 'filtered', 'selected'] as const)
                  .filter((each) => each !== 'selected' || selected.length > 0)
                  .map((each) => ({ value: each, label: said.scopes[each](scopes[each].length) }))}
                onChange={(event) => setScope(event.target.value as Scope)}
              />
            )}
          </Field>
          <Field label={words.mode} problem={tooMany ? words.tooMany(mostSheets) : undefined}>
            {(id) => (
              <Radio.Group
                id={id}
                value={wanted}
                options={Object.entries(words.modes).map(([value, label]) => ({ value, label }))}
                onChange={(event) => setMode(event.target.value === 'sheets' ? 'sheets' : 'rows')}
              />
            )}
          </Field>
        </Flex>
        <MaskChoice {...masking} missing={asked && missing} onChange={setMasking} />
        <Collapse
          ghost
          size="small"
          items={[
            {
              key: 'words',
              label: words.words,
              children: knownWords.map((word) => `{{${word}}}`).join(words.separator),
            },
          ]}
        />
      </Flex>
      <ProgressDialog
        open={done !== undefined}
        title={words.working}
        done={done ?? 0}
        total={ids.length}
        onCancel={cancel}
      />
    </Modal>
  );
}
