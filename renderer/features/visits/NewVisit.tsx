import { Alert, App, Button, Card, Checkbox, Flex, Skeleton } from 'antd';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { text } from '@shared/messages';
import { useOffice } from '@/data/context';
import { useDraft } from '@/data/useDraft';
import { useIndexes, useIndexesReady, useIndexRow } from '@/search/context';
import { PageFrame } from '@/ui/PageFrame';
import { SaveState } from '@/ui/SaveState';
import { HouseholdSelect } from './HouseholdSelect';
import { NeedList } from './NeedList';
import { saveVisit } from './saveVisit';
import { emptyVisit, missingField, type VisitValues } from './visitValues';
import { VisitFields } from './VisitFields';

/** 新增走访: focus begins where one types, Ctrl+Enter saves, everything typed is kept at once. */
export function NewVisit() {
  const [query] = useSearchParams();
  const preset = query.get('household') ?? '';
  return useIndexesReady() ? (
    <VisitForm key={preset} preset={preset} />
  ) : (
    <Skeleton active style={{ padding: 24 }} />
  );
}

function VisitForm({ preset }: { preset: string }) {
  const office = useOffice();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const { households } = useIndexes();
  const [initial] = useState(() => emptyVisit(preset, office.profile()?.userName ?? '', new Date()));
  const draft = useDraft<VisitValues>(
    {
      key: preset ? `visit:${preset}` : 'visit:new',
      form: 'visit',
      title: ({ householdId }) =>
        text.visits.draftTitle(households.row(householdId)?.head ?? text.words.unknown),
    },
    initial,
  );
  const [problem, setProblem] = useState<'household' | 'said'>();
  const [busy, setBusy] = useState(false);
  const values = draft.value;
  const household = useIndexRow(households, values?.householdId || undefined);
  if (!values) return <Skeleton active style={{ padding: 24 }} />;

  const change = (patch: Partial<VisitValues>): void => {
    draft.change({ ...values, ...patch });
    setProblem(undefined);
  };

  async function save(filled: VisitValues): Promise<void> {
    const missing = missingField(filled);
    setProblem(missing);
    if (missing || busy) return;
    setBusy(true);
    try {
      const matters = await saveVisit(office, filled, household?.head);
      await draft.discard();
      message.success(matters > 0 ? text.visits.savedMatters(matters) : text.visits.saved);
      await navigate(`/households/${filled.householdId}`);
    } catch {
      message.error(text.words.saveFailed);
      setBusy(false);
    }
  }

  return (
    <PageFrame
      title={text.visits.title}
      hint={<SaveState state={draft.state} />}
      actions={
        <>
          <Button onClick={() => void navigate(preset ? `/households/${preset}` : '/households')}>
            {text.words.back}
          </Button>
          <Button
            type="primary"
            loading={busy}
            onClick={() => void save(values)}
            title={text.visits.saveHint}
          >
            {text.visits.save}
          </Button>
        </>
      }
    >
      {draft.restored ? <Alert type="info" showIcon closable title={text.visits.restored} /> : null}
      <Card
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.ctrlKey) void save(values);
        }}
      >
        <Flex vertical gap={16}>
          <HouseholdSelect
            value={values.householdId}
            autoFocus={preset === ''}
            problem={problem === 'household' ? text.visits.householdMissing : undefined}
            onChange={(householdId) => change({ householdId })}
          />
          <VisitFields
            values={values}
            focusSaid={preset !== ''}
            problem={problem === 'said' ? text.visits.nothingSaid : undefined}
            onChange={change}
          />
          <NeedList needs={values.needs} onChange={(needs) => change({ needs })} />
          <Checkbox
            checked={values.nobodyHome}
            onChange={(event) => change({ nobodyHome: event.target.checked })}
          >
            {text.visits.nobodyHome}
          </Checkbox>
        </Flex>
      </Card>
    </PageFrame>
  );
}
