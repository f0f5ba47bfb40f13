import { App, Checkbox, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { matterCategories, matterLevels, matterSources } from '@shared/domain/matter/codes';
import { choices, type CodeList } from '@shared/domain/record/codes';
import { today } from '@shared/lib/dates';
import { newMatter } from '@shared/domain/matter/factory';
import type { Matter } from '@shared/domain/matter/type';
import { text } from '@shared/messages';
import { useOffice } from '@/data/context';
import { isToldAlready } from '@/data/errors';
import { DateField } from '@/ui/DateField';
import { Field, FieldGrid } from '@/ui/Field';

interface Props {
  /** Undefined for a new one. */
  matter?: Matter;
  onClose: () => void;
}

type Values = Pick<
  Matter,
  'title' | 'detail' | 'source' | 'category' | 'level' | 'reporter' | 'responsible' | 'deadline' | 'urgent'
>;

function valuesOf(matter: Matter | undefined): Values {
  if (!matter) return { title: '', source: 'counter', level: 'community' };
  const { title, detail, source, category, level, reporter, responsible, deadline, urgent } = matter;
  return { title, detail, source, category, level, reporter, responsible, deadline, urgent };
}

const options = (list: CodeList, chosen: string | undefined) =>
  choices(list, today(), chosen).map(({ code, label }) => ({ value: code, label }));

/** The facts of a matter; its state moves on its page. */
export function MatterForm({ matter, onClose }: Props) {
  const office = useOffice();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [values, setValues] = useState<Values>(() => valuesOf(matter));
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const set = (patch: Partial<Values>): void => setValues({ ...values, ...patch });

  async function save(): Promise<void> {
    if (values.title.trim() === '') {
      setProblem(text.matters.nameMissing);
      return;
    }
    setBusy(true);
    try {
      const repo = office.repo('matters');
      if (matter) await repo.update(matter.id, values);
      else {
        const made = await repo.insert(newMatter(values, office.profile()?.userName ?? ''));
        await navigate(`/matters/${made.id}`);
      }
      onClose();
    } catch (error) {
      if (!isToldAlready(error)) message.error(text.words.saveFailed);
    } finally {
      setBusy(false);
    }
  }

  const line = (key: 'reporter' | 'responsible', label: string) => (
    <Field label={label}>
      {(id) => (
        <Input id={id} value={values[key] ?? ''} onChange={(event) => set({ [key]: event.target.value })} />
      )}
    </Field>
  );
  const choice = (key: 'source' | 'category' | 'level', label: string, list: CodeList) => (
    <Field label={label}>
      {(id) => (
        <Select
          id={id}
          value={values[key] ?? null}
          options={options(list, values[key])}
          onChange={(value: string | null) => set({ [key]: value ?? undefined })}
        />
      )}
    </Field>
  );

  return (
    <Modal
      open
      width={760}
      title={matter ? text.matters.edit : text.matters.createTitle}
      okText={text.words.save}
      cancelText={text.words.cancel}
      confirmLoading={busy}
      mask={{ closable: false }}
      onOk={() => void save()}
      onCancel={onClose}
    >
      <Field label={text.matters.name} required problem={problem} style={{ marginBottom: 14 }}>
        {(id) => (
          <Input
            id={id}
            autoFocus
            value={values.title}
            maxLength={200}
            onChange={(event) => set({ title: event.target.value })}
          />
        )}
      </Field>
      <Field label={text.matters.detail} style={{ marginBottom: 14 }}>
        {(id) => (
          <Input.TextArea
            id={id}
            autoSize={{ minRows: 2 }}
            value={values.detail ?? ''}
            onChange={(event) => set({ detail: event.target.value })}
          />
        )}
      </Field>
      <FieldGrid>
        {choice('source', text.matters.source, matterSources)}
        {choice('category', text.matters.category, matterCategories)}
        {choice('level', text.matters.level, matterLevels)}
        {line('reporter', text.matters.reporter)}
        {line('responsible', text.matters.responsible)}
        <DateField
          label={text.matters.deadline}
          value={values.deadline}
          onChange={(deadline) => set({ deadline })}
        />
      </FieldGrid>
      <Checkbox
        style={{ marginTop: 14 }}
        checked={values.urgent ?? false}
        onChange={(event) => set({ urgent: event.target.checked })}
      >
        {text.matters.urgent}
      </Checkbox>
    </Modal>
  );
}
