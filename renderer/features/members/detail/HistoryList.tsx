import { Timeline, Typography } from 'antd';
import dayjs from 'dayjs';
import type { FieldChange, HistoryEntry } from '@shared/domain/record/envelope';
import { text } from '@shared/messages';
import { changeSentences } from './sentences';

function sentences(change: FieldChange): string[] {
  const { field } = change;
  // What sync and moves leave in the history has words of its own; their values say nothing to a person.
  if (field === 'movedTo') return [text.members.historyMoved];
  if (field === 'open' || field.startsWith('open.')) return [text.members.historyDecided];
  return changeSentences(change);
}

/** Who changed what when, newest first, also from other PCs. */
export function HistoryList({ history }: { history: HistoryEntry[] }) {
  return (
    <section aria-label={text.members.history}>
      <Typography.Title level={4}>{text.members.history}</Typography.Title>
      {history.length === 0 ? (
        <Typography.Text type="secondary">{text.members.noHistory}</Typography.Text>
      ) : null}
      <Timeline
        items={history.toReversed().map((entry) => ({
          key: entry.id,
          content: (
            <>
              <Typography.Text type="secondary">
                {dayjs(entry.at).format('YYYY-MM-DD HH:mm')} {entry.by}
              </Typography.Text>
              {entry.changes.flatMap(sentences).map((sentence) => (
                <div key={sentence}>{sentence}</div>
              ))}
            </>
          ),
        }))}
      />
    </section>
  );
}
