import { App, Input, Modal, Select, Typography } from 'antd';
import { useState } from 'react';
import { councilKinds } from '@shared/domain/council/codes';
import { newCouncil } from '@shared/domain/council/factory';
import { defaultRules } from '@shared/domain/council/defaultRules';
import type { Council } from '@shared/domain/council/type';
import type { Draft } from '@shared/domain/record/envelope';
import { text } from '@shared/messages';
import { useOffice } from '@/data/context';
import { isToldAlready } from '@/data/errors';
import { Field, FieldGrid } from '@/ui/Field';
import { CouncilPeople } from './CouncilPeople';
import { CouncilRulesText } from './CouncilRulesText';

interface Props {
  /** Undefined for a new one. */
  council: Council | undefined;
  onClose: () => void;
}

type Values = Pick<Draft<Council>, 'kind' | 'name' | 'term' | 'members' | 'rules'>;

function valuesOf(council: Council | undefined): Values {
  const { kind, name, term, members, rules } = council ?? newCouncil('deliberative');
  return { kind, name, ...(term && { term }), members, rules };
}

/** One body: kind, name, term, people; its rule follows from the kind. */
export function CouncilForm({ council, onClose }: Props) {
  const office = useOffice();
  const { message } = App.useApp();
  const [values, setValues] = useState<Values>(() => valuesOf(council));
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);

  async function save(): Promise<void> {
    if (values.name.trim() === '') {
      setProblem(text.setup.required(text.councils.name));
      return;
    }
    setBusy(true);
    try {
      const repo = office.repo('councils');
      if (council) await repo.update(council.id, values);
      else await repo.insert(newCouncil(values.kind, values));
      onClose();
    } catch (error) {
      if (!isToldAlready(error)) message.error(text.words.saveFailed);
    } finally {
      setBusy(false);
    }
  }

  return (
    <Modal
      open
      width={760}
      title={council ? text.councils.editTitle : text.councils.createTitle}
      okText={text.words.save}
      cancelText={text.words.cancel}
      confirmLoading={busy}
      mask={{ closable: false }}
      onOk={() => void save()}
      onCancel={onClose}
    >
      <FieldGrid>
        <Field label={text.councils.kind} required>
          {(id) => (
            <Select
              id={id}
              value={values.kind}
              options={councilKinds.map(({ code, label }) => ({ value: code, label }))}
              onChange={(kind: string) => setValues({ ...values, kind, rules: defaultRules(kind) })}
            />
          )}
        </Field>
        <Field label={text.councils.name} required problem={problem}>
          {(id) => (
            <Input
              id={id}
              value={values.name}
              maxLength={60}
              onChange={(event) => setValues({ ...values, name: event.target.value })}
            />
          )}
        </Field>
        <Field label={text.councils.term}>
          {(id) => (
            <Input
              id={id}
              value={values.term ?? ''}
              maxLength={20}
              onChange={(event) => setValues({ ...values, term: event.target.value })}
            />
          )}
        </Field>
      </FieldGrid>
      <CouncilPeople members={values.members} onChange={(members) => setValues({ ...values, members })} />
      <Typography.Title level={4}>{text.councils.rules}</Typography.Title>
      <CouncilRulesText rules={values.rules} />
    </Modal>
  );
}
