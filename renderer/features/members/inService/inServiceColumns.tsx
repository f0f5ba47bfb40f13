import { Checkbox, Typography } from 'antd';
import type { ColumnsType } from 'antd/es/table';
import { halfYearLabel, pairedHouseholds } from '@shared/domain/member/halfYear';
import type { InServiceReport } from '@shared/domain/member/type';
import { text } from '@shared/messages';
import { OfDrawn } from '../work/DrawnMembers';
import { type InServiceLine, reported } from './inServiceLines';

const words = text.members.inService;

export const inServiceWidth = 1056;

/** Too few or too many paired households, once there are any. */
export const isUnusual = (count: number): boolean =>
  count > 0 && (count < pairedHouseholds.least || count > pairedHouseholds.most);

/** What only the record holds; it is read for the rows in sight. */
const written = (key: 'employer' | 'reportedAt' | 'post' | 'wish', title: string, width: number) => ({
  title,
  width,
  ellipsis: true,
  render: (_: unknown, { id }: InServiceLine) => (
    <OfDrawn id={id}>{(member) => member?.inService?.[key] satisfies InServiceReport[typeof key]}</OfDrawn>
  ),
});

/** The columns of 双报到; `half` is the half-year whose report is ticked, `onTick` is left out for who may not. */
export function inServiceColumns(
  half: string,
  onTick: ((line: InServiceLine) => void) | undefined,
): ColumnsType<InServiceLine> {
  return [
    { title: text.fields.members.name, dataIndex: 'name', width: 100 },
    written('employer', words.columns.employer, 200),
    written('reportedAt', words.columns.reportedAt, 120),
    written('post', words.columns.post, 130),
    written('wish', words.columns.wish, 160),
    {
      title: words.columns.paired,
      width: 80,
      align: 'right',
      render: (_, { pairedCount = 0 }) =>
        pairedCount === 0 ? (
          ''
        ) : (
          <Typography.Text type={isUnusual(pairedCount) ? 'warning' : undefined}>
            {words.households(pairedCount)}
          </Typography.Text>
        ),
    },
    {
      title: words.columns.report(halfYearLabel(half)),
      width: 180,
      align: 'center',
      render: (_, line) => (
        <Checkbox
          aria-label={words.tick(line.name)}
          checked={reported(line, half)}
          disabled={onTick === undefined}
          onClick={(event) => event.stopPropagation()}
          onChange={() => onTick?.(line)}
        />
      ),
    },
    {
      title: words.columns.feedback,
      width: 80,
      render: (_, { feedbackWritten }) => (feedbackWritten ? words.written : ''),
    },
  ];
}
