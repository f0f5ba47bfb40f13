import type { OutputKind } from '@shared/domain/member/ledgers';
import { usualColumns } from '../roster/exportColumns';
import type { LedgerColumnKey } from './columns';
import { yearColumnLabels } from './yearColumns';

interface UsualForm {
  columns: readonly LedgerColumnKey[];
  paper: 'A4' | 'A3';
}

const who = ['serial', 'name', 'gender'] as const;

/** The columns and the paper that offices use for each ledger; a person can choose others. */
export const usualForms: Readonly<Record<OutputKind, UsualForm>> = {
  roster: { columns: usualColumns, paper: 'A3' },
  floating: {
    columns: [
      ...who,
      'idNumber',
      'category',
      'branch',
      'floatingDirection',
      'floatingKind',
      'floatingSince',
      'floatingPlace',
      'hasCard',
      'floatingContact',
      'lastContactAt',
      'mobile',
      'note',
    ],
    paper: 'A4',
  },
  probationary: {
    columns: [
      ...who,
      'ethnicity',
      'idNumber',
      'education',
      'joinedAt',
      'probationDue',
      'introducers',
      'branch',
      'employerPost',
      'mobile',
      'note',
    ],
    paper: 'A4',
  },
  hardship: {
    columns: [
      ...who,
      'age',
      'idNumber',
      'joinedAt',
      'partyAge',
      'branch',
      'care',
      'mobile',
      'address',
      'note',
    ],
    paper: 'A4',
  },
  inService: {
    columns: [
      ...who,
      'employer',
      'reportedAt',
      'skills',
      'post',
      'wish',
      'pairedCount',
      'halfYearDone',
      'feedback',
      'mobile',
      'note',
    ],
    paper: 'A4',
  },
  transfers: {
    columns: [
      ...who,
      'idNumber',
      'category',
      'transferDirection',
      'transferDate',
      'fromOrg',
      'toOrg',
      'letterNumber',
      'letterUntil',
      'receiptAt',
      'mobile',
    ],
    paper: 'A4',
  },
  dues: {
    columns: ['serial', 'name', 'branch', ...yearColumnLabels.dues.map(({ key }) => key)],
    paper: 'A4',
  },
  points: {
    columns: [...who, 'category', 'branch', ...yearColumnLabels.points.map(({ key }) => key)],
    paper: 'A4',
  },
  lost: {
    columns: [
      ...who,
      'idNumber',
      'category',
      'joinedAt',
      'branch',
      'lostSince',
      'lostReason',
      'lastContactAt',
      'floatingPlace',
      'mobile',
      'address',
      'note',
    ],
    paper: 'A4',
  },
};
