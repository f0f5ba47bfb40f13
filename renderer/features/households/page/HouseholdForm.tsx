import { Alert, App, Input, Modal, Select, Typography } from 'antd';
import { useState } from 'react';
import { careTags, householdKinds, visitLevels } from '@shared/domain/household/codes';
import { newHousehold } from '@shared/domain/household/factory';
import type { Household } from '@shared/domain/household/type';
import type { CodeEntry } from '@shared/domain/record/codes';
import type { Draft } from '@shared/domain/record/envelope';
import { text } from '@shared/messages';
import { useOffice } from '@/data/context';
import { useRights } from '@/data/useRights';
import { isToldAlready } from '@/data/errors';
import { useIndexes } from '@/search/context';
import { followGrid } from '@/search/grid/followGrid';
import { Field, FieldGrid } from '@/ui/Field';
import { PersonRows } from './PersonRows';
import { faultOf } from './householdFaults';

interface Props {
  /** Undefined for a new one. */
  household?: Household;
  onClose: () => void;
  onSaved: (id: string) => void;
}

type Values = Pick<
  Draft<Household>,
  | 'grid'
  | 'compound'
  | 'building'
  | 'stairwell'
  | 'room'
  | 'head'
  | 'phone'
  | 'kind'
  | 'persons'
  | 'care'
  | 'level'
  | 'note'
>;

const options = (list: readonly CodeEntry[]) => list.map(({ code, label }) => ({ value: code, label }));

function valuesOf(household: Household | undefined): Values {
  const { grid, compound, building, stairwell, room, head, phone, kind, persons, care, level, note } =
    household ?? newHousehold();
  return {
    grid,
    compound,
    building,
    stairwell,
    room,
    head,
    phone,
    kind,
    persons,
    care,
    level,
    note,
  };
}

/** Address, head, persons and care of a household. */
export function HouseholdForm({ household, onClose, onSaved }: Props) {
  const office = useOffice();
  const indexes = useIndexes();
  const { households } = indexes;
  const { grid } = useRights('households');
  const { message } = App.useApp();
  const [values, setValues] = useState<Values>(() =>
    household || grid === undefined ? valuesOf(household) : { ...valuesOf(household), grid },
  );
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const label = text.fields.households;
  const set = (patch: Partial<Values>): void => {
    setValues({ ...values, ...patch });
    setProblem(undefined);
  };

  function isDouble(): boolean {
    const same = ['compound', 'building', 'stairwell', 'room', 'head'] as const;
    const [found] = households.query({
      where: (row) =>
        row.id !== household?.id && same.every((key) => (row[key] ?? '') === (values[key] ?? '').trim()),
      limit: 1,
    });
    return found !== undefined;
  }

  async function save(): Promise<void> {
    const fault = faultOf(values) ?? (isDouble() ? text.households.sameHousehold : undefined);
    setProblem(fault);
    if (fault) return;
    setBusy(true);
    try {
      const repo = office.repo('households');
      const saved = household
        ? await repo.update(household.id, values)
        : await repo.insert(newHousehold(values));
      if (household && household.grid !== saved.grid) await followGrid(office, indexes, [saved.id]);
      onSaved(saved.id);
    } catch (error) {
      if (!isToldAlready(error)) message.error(text.words.saveFailed);
      setBusy(false);
    }
  }

  const line = (key: 'grid' | 'compound' | 'building' | 'stairwell' | 'room' | 'head' | 'phone' | 'note') => (
    <Field label={label[key]}>
      {(id) => (
        <Input
          id={id}
          value={values[key] ?? ''}
          onChange={(event) => set({ [key]: event.target.value || undefined })}
        />
      )}
    </Field>
  );

  return (
    <Modal
      open
      width={920}
      style={{ top: 24 }}
      title={household ? text.households.editTitle : text.households.createTitle}
      okText={text.words.save}
      cancelText={text.words.cancel}
      confirmLoading={busy}
      mask={{ closable: false }}
      onOk={() => void save()}
      onCancel={onClose}
    >
      <FieldGrid min={180}>
        {line('grid')}
        {line('compound')}
        {line('building')}
        {line('stairwell')}
        {line('room')}
        {line('head')}
        {line('phone')}
        <Field label={label.kind}>
          {(id) => (
            <Select
              id={id}
              value={values.kind ?? null}
              options={options(householdKinds)}
              onChange={(kind: string | null) => set({ ...(kind && { kind }) })}
            />
          )}
        </Field>
        <Field label={label.level}>
          {(id) => (
            <Select
              id={id}
              value={values.level}
              options={options(visitLevels)}
              onChange={(level: string) => set({ level })}
            />
          )}
        </Field>
        <Field label={label.care}>
          {(id) => (
            <Select
              id={id}
              mode="multiple"
              value={values.care}
              options={options(careTags)}
              onChange={(care: string[]) => set({ care })}
            />
          )}
        </Field>
        {line('note')}
      </FieldGrid>
      <Typography.Title level={4}>{text.households.persons}</Typography.Title>
      <PersonRows persons={values.persons} onChange={(persons) => set({ persons })} />
      {problem ? <Alert type="error" showIcon title={problem} style={{ marginTop: 12 }} /> : null}
    </Modal>
  );
}
