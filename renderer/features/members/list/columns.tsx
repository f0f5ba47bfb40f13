import type { ColumnsType } from 'antd/es/table';
import { floatingDirections, genders, memberCategories } from '@shared/domain/member/codes';
import { labelOf } from '@shared/domain/record/codes';
import { yearsBetween } from '@shared/lib/dates';
import { text } from '@shared/messages';
import type { MemberRow } from '@/search/indexes';

/** Columns of the list, and the width they need together. */
export function memberColumns(today: string): { columns: ColumnsType<MemberRow>; width: number } {
  const label = text.fields.members;
  const columns: ColumnsType<MemberRow> = [
    { title: label.name, dataIndex: 'name', width: 110, fixed: 'left' },
    { title: label.gender, width: 64, render: (_, row) => (row.gender ? labelOf(genders, row.gender) : '') },
    {
      title: text.members.columns.age,
      width: 64,
      align: 'right',
      render: (_, row) => (row.birthDate ? yearsBetween(row.birthDate, today) : ''),
    },
    { title: label.category, width: 104, render: (_, row) => labelOf(memberCategories, row.category) },
    { title: label.branch, dataIndex: 'branch', width: 240, ellipsis: true },
    { title: label.joinedAt, dataIndex: 'joinedAt', width: 120 },
    { title: label.mobile, dataIndex: 'mobile', width: 130 },
    {
      title: text.members.columns.floating,
      width: 70,
      render: (_, row) => (row.floatingDirection ? labelOf(floatingDirections, row.floatingDirection) : ''),
    },
    { title: label.address, dataIndex: 'address', width: 260, ellipsis: true },
  ];
  return { columns, width: columns.reduce((sum, column) => sum + Number(column.width), 0) };
}
