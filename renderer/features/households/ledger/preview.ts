import { labelOf } from '@shared/domain/record/codes';
import type { Person } from '@shared/domain/household/type';
import { text } from '@shared/messages';
import type { HouseholdImportPlan, KnownHousehold, PlannedHousehold } from '@/documents/ledger/plan';
import { householdCodes } from '@/documents/table/householdCodes';
import type { HouseholdColumn } from '@/documents/table/householdFields';
import type { ChangeLine, FieldChange, ImportPreview } from '@/ui/import/types';

const labels: Readonly<Record<string, string>> = text.fields.households;

/** The plan as the wizard shows it. */
export function previewOf(plan: HouseholdImportPlan): ImportPreview {
  const { counts } = plan;
  return {
    counts: {
      total: counts.rows,
      new: counts.new,
      changed: counts.changed,
      unchanged: counts.unchanged,
      doubtful: 0,
      failed: counts.failedRows,
      warnings: counts.warnings,
    },
    failures: plan.failures,
    remarks: plan.remarks,
    unknown: plan.unknownLabels,
    labels,
    changes: plan.households.flatMap(changeLine),
    doubts: [],
  };
}

function changeLine(planned: PlannedHousehold): ChangeLine[] {
  if (planned.kind !== 'changed') return [];
  const { known, patch, rows } = planned;
  return [
    {
      row: rows[0] ?? 0,
      name: known.head ?? '',
      keys: Object.keys(patch),
      fields: () => fieldsOf(known, patch),
    },
  ];
}

function fieldsOf(known: KnownHousehold, patch: object): FieldChange[] {
  const before = new Map<string, unknown>(Object.entries(known));
  return Object.entries(patch).map(([key, to]: [string, unknown]) => ({
    key,
    label: labels[key] ?? key,
    from: shown(key, before.get(key)),
    to: shown(key, to),
  }));
}

function shown(key: string, value: unknown): string {
  if (value === undefined) return '';
  if (Array.isArray(value)) return value.map((each: unknown) => one(key, each)).join('\u3001');
  return one(key, value);
}

function one(key: string, value: unknown): string {
  if (key === 'persons') return personOf(value as Person);
  const column: HouseholdColumn = key === 'care' ? 'tags' : key === 'kind' ? 'kind' : 'level';
  const coded = ['care', 'kind', 'level'].includes(key);
  return coded ? labelOf(householdCodes[column] ?? [], String(value)) : String(value);
}

function personOf({ name, birthDate, phone }: Person): string {
  return [name, birthDate, phone].filter(Boolean).join(' ');
}
