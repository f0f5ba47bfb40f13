import type { Member } from '@shared/domain/member/type';
import { maskIdNumber } from '@shared/lib/idNumber';
import { text } from '@shared/messages';
import type { DoubtfulMember, MemberChange, MemberDraft, MemberImportPlan } from '@/documents/roster/plan';
import type { ChangeLine, DoubtLine, FieldChange, ImportPreview } from '@/ui/import/types';
import { isObject } from '@shared/lib/equal';
import { shown } from '../detail/facts';
import { innerSentences } from '../detail/sentences';

const labels = text.fields.members;

/** What tells two people of one name apart, in the order in which it is looked at. */
const telling = ['gender', 'birthDate', 'idNumber', 'mobile', 'branch', 'address'] as const;

/** The plan as the wizard shows it. */
export function previewOf(plan: MemberImportPlan): ImportPreview {
  return {
    counts: plan.counts,
    failures: plan.failures,
    remarks: plan.remarks,
    unknown: plan.unknownLabels,
    labels,
    changes: plan.rows.flatMap((row): ChangeLine[] => {
      if (row.kind !== 'changed') return [];
      const { changes, name } = row;
      return [
        { row: row.row, name, keys: changes.map(({ field }) => field), fields: () => fieldsOf(changes) },
      ];
    }),
    doubts: plan.rows.flatMap((row) => (row.kind === 'doubtful' ? [doubtOf(row)] : [])),
  };
}

function doubtOf({ row, name, why, says, draft, candidates }: DoubtfulMember): DoubtLine {
  return {
    row,
    name,
    facts: factsOf(says),
    why: text.importing.whyDoubtful[why],
    mayBeNew: draft !== undefined,
    candidates: candidates.map(({ id, known, changes }) => ({
      id,
      text: [known.name, factsOf(known)].filter(Boolean).join('\u3000'),
      fields: () => fieldsOf(changes),
    })),
  };
}

function factsOf(person: Partial<MemberDraft>): string {
  return telling
    .map((key) => {
      const value = person[key];
      return key === 'idNumber' && value !== undefined ? maskIdNumber(value) : shown(key, value);
    })
    .filter((fact) => fact !== '')
    .join('\u3000');
}

function fieldsOf(changes: readonly MemberChange[]): FieldChange[] {
  return changes.map(({ field, from, to }) => ({
    key: field,
    label: labels[field],
    from: said(field as keyof Member, from),
    to: said(field as keyof Member, to),
  }));
}

/** What is in 流动情况 is told, so that it can be chosen. */
function said(key: keyof Member, value: unknown): string {
  return isObject(value) ? innerSentences(key, value).join('\u3000') : shown(key, value);
}
