import { Checkbox, Typography } from 'antd';
import type { ColumnsType } from 'antd/es/table';
import { halfYearLabel, pairedHouseholds } from '@shared/domain/member/halfYear';
import type { Member } from '@shared/domain/member/type';
import { text } from '@shared/messages';

const words = text.members.inService;

export const inServiceWidth = 1056;

/** Too few or too many paired households, once there are any. */
export const isUnusual = (count: number): boolean =>
  count > 0 && (count < pairedHouseholds.least || count > pairedHouseholds.most);

/** The columns of 双报到; `half` is the half-year whose report is ticked. */
export function inServiceColumns(half: string, onTick: (member: Member) => void): ColumnsType<Member> {
  return [
    { title: text.fields.members.name, dataIndex: 'name', width: 100 },
    {
      title: words.columns.employer,
      width: 200,
      ellipsis: true,
      render: (_, { inService }) => inService?.employer,
    },
    { title: words.columns.reportedAt, width: 120, render: (_, { inService }) => inService?.reportedAt },
    {
      title: words.columns.post,
      width: 130,
      ellipsis: true,
      render: (_, { inService }) => inService?.post,
    },
    {
      title: words.columns.wish,
      width: 160,
      ellipsis: true,
      render: (_, { inService }) => inService?.wish,
    },
    {
      title: words.columns.paired,
      width: 80,
      align: 'right',
      render: (_, { inService }) => {
        const count = inService?.householdIds?.length ?? 0;
        if (count === 0) return '';
        return (
          <Typography.Text type={isUnusual(count) ? 'warning' : undefined}>
            {words.households(count)}
          </Typography.Text>
        );
      },
    },
    {
      title: words.columns.report(halfYearLabel(half)),
      width: 180,
      align: 'center',
      render: (_, member) => (
        <Checkbox
          aria-label={words.tick(member.name)}
          checked={member.inService?.halfYearDone?.includes(half) ?? false}
          onClick={(event) => event.stopPropagation()}
          onChange={() => onTick(member)}
        />
      ),
    },
    {
      title: words.columns.feedback,
      width: 80,
      render: (_, { inService }) => (inService?.feedback ? words.written : ''),
    },
  ];
}
