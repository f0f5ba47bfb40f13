import { Table, Typography } from 'antd';
import { attendanceStates } from '@shared/domain/meeting/codes';
import type { SignInLine } from '@shared/domain/meeting/signIn';
import { labelOf } from '@shared/domain/record/codes';
import { text } from '@shared/messages';

const words = text.members.attendance;

/** What needs a look stands first. */
const order: Record<SignInLine['outcome'], number> = { refused: 0, changed: 1, added: 2, present: 3 };

function said(line: SignInLine): string {
  if (line.outcome === 'refused') return words.refused[line.reason];
  if (line.outcome === 'present') return words.outcomes.present;
  if (line.outcome === 'added') return line.after.votes ? words.outcomes.added : words.outcomes.addedSilent;
  return line.before.state === 'present'
    ? words.outcomes.linked
    : words.outcomes.changed(labelOf(attendanceStates, line.before.state));
}

interface Props {
  lines: readonly SignInLine[];
  branchOf: (id: string) => string | undefined;
}

/** Everybody who was ticked and what would become of them. */
export function SignInTable({ lines, branchOf }: Props) {
  return (
    <section aria-label={words.preview}>
      <Table<SignInLine>
        size="small"
        virtual
        rowKey={({ comer }) => comer.id}
        pagination={false}
        scroll={{ x: 700, y: 280 }}
        dataSource={lines.toSorted((a, b) => order[a.outcome] - order[b.outcome])}
        columns={[
          { title: words.columns.name, width: 110, ellipsis: true, render: (_, { comer }) => comer.name },
          {
            title: words.columns.branch,
            width: 220,
            ellipsis: true,
            render: (_, { comer }) => branchOf(comer.id),
          },
          {
            title: words.columns.result,
            width: 370,
            render: (_, line) => (
              <Typography.Text
                type={
                  line.outcome === 'refused' ? 'danger' : line.outcome === 'present' ? 'secondary' : undefined
                }
              >
                {said(line)}
              </Typography.Text>
            ),
          },
        ]}
      />
    </section>
  );
}
