import { Checkbox, Flex, Radio, Select, Typography } from 'antd';
import { isYearLedger, ledgerKinds, type OutputKind, yearLedgerKinds } from '@shared/domain/member/ledgers';
import { today } from '@shared/lib/dates';
import { text } from '@shared/messages';
import { columnsOf, type LedgerColumnKey } from '@/documents/ledgers/columns';
import { Field } from '@/ui/Field';
import { type ExportChoice, type Scope, usualChoice } from './choice';
import { MaskChoice } from './MaskChoice';
import { TemplateChoice } from './TemplateChoice';

interface Props {
  choice: ExportChoice;
  /** How many members each scope holds, and how many of the chosen one stand in the ledger. */
  counts: Record<Scope, number>;
  count: number;
  fault: 'columns' | 'purpose' | undefined;
  onChange: (patch: Partial<ExportChoice>) => void;
}

/** The chosen columns in their order, then the others; so that what is on stands together. */
function ordered(
  kind: OutputKind,
  columns: readonly LedgerColumnKey[],
): readonly { key: LedgerColumnKey; label: string }[] {
  const all = columnsOf(kind);
  const chosen = columns.flatMap((key) => all.find((column) => column.key === key) ?? []);
  return [...chosen, ...all.filter(({ key }) => !columns.includes(key))];
}

/** This year and those before it that are still asked for. */
function years(): number[] {
  const now = Number(today().slice(0, 4));
  return Array.from({ length: 5 }, (_, back) => now - back);
}

/** Which ledger, whom, which columns, on which paper, masked or not and why. */
export function ExportFields({ choice, counts, count, fault, onChange }: Props) {
  const words = text.members.ledgers;
  const ledger = words.kinds[choice.kind];
  const standing = choice.kind === 'roster' ? words.everybody(count) : words.count(count, ledger);
  const sentence = count === 0 ? words.nobody(ledger) : standing;
  const scopes = (['all', 'filtered', 'selected'] as const).filter(
    (scope) => scope !== 'selected' || counts.selected > 0,
  );
  return (
    <Flex vertical gap={14}>
      <Flex gap={20} wrap>
        <Field label={words.kind} style={{ width: 220 }}>
          {(id) => (
            <Select
              id={id}
              value={choice.kind}
              options={[...ledgerKinds, ...yearLedgerKinds].map((kind) => ({
                value: kind,
                label: words.kinds[kind],
              }))}
              onChange={(kind) => onChange(usualChoice(kind))}
            />
          )}
        </Field>
        {isYearLedger(choice.kind) ? (
          <Field label={words.year}>
            {(id) => (
              <Select
                id={id}
                style={{ width: 130 }}
                value={choice.year}
                options={years().map((year) => ({ value: year, label: words.yearOf(year) }))}
                onChange={(year) => onChange({ year })}
              />
            )}
          </Field>
        ) : null}
        <Field label={words.paper}>
          {(id) => (
            <Select
              id={id}
              style={{ width: 130 }}
              value={choice.paper}
              options={(['A4', 'A3'] as const).map((paper) => ({ value: paper, label: words.papers[paper] }))}
              onChange={(paper) => onChange({ paper })}
            />
          )}
        </Field>
      </Flex>
      <Field label={words.scope}>
        {(id) => (
          <Radio.Group
            id={id}
            value={choice.scope}
            options={scopes.map((scope) => ({ value: scope, label: words.scopes[scope](counts[scope]) }))}
            onChange={(event) => onChange({ scope: event.target.value as Scope })}
          />
        )}
      </Field>
      <Typography.Text type={count === 0 ? 'danger' : 'secondary'} role="status">
        {sentence}
      </Typography.Text>
      <TemplateChoice choice={choice} onChange={onChange} />
      <div role="group" aria-label={words.columns}>
        <Checkbox.Group
          style={{
            display: 'grid',
            gridTemplateColumns: 'repeat(auto-fill, minmax(158px, 1fr))',
            maxHeight: choice.masked ? 190 : 122,
            overflowY: 'auto',
          }}
          value={choice.columns}
          options={ordered(choice.kind, choice.columns).map(({ key, label }) => ({ value: key, label }))}
          onChange={(chosen) =>
            onChange({
              columns: [
                ...choice.columns.filter((key) => chosen.includes(key)),
                ...chosen.filter((key) => !choice.columns.includes(key)),
              ],
            })
          }
        />
        {fault === 'columns' ? (
          <Typography.Text type="danger" role="alert">
            {words.noColumns}
          </Typography.Text>
        ) : null}
      </div>
      <MaskChoice
        masked={choice.masked}
        purpose={choice.purpose}
        missing={fault === 'purpose'}
        onChange={onChange}
      />
      <Typography.Text type="secondary">{words.journalHint}</Typography.Text>
    </Flex>
  );
}
