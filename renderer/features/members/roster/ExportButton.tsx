import { App, Button } from 'antd';
import { useState } from 'react';
import { newJournalEntry } from '@shared/domain/journal/factory';
import type { Member } from '@shared/domain/member/type';
import { today } from '@shared/lib/dates';
import { text } from '@shared/messages';
import { useOffice } from '@/data/context';
import type { Office } from '@/data/office';
import { rosterFileName } from '@/documents/fileNames';
import { host } from '@/platform';
import { ProgressDialog } from '@/ui/ProgressDialog';

const page = 200;

/** Members page by page, so that no more than a page is in memory beside the workbook. */
async function* membersOf(
  office: Office,
  ids: string[],
  onRead: (done: number) => void,
): AsyncIterable<Member> {
  for (let start = 0; start < ids.length; start += page) {
    yield* await office.repo('members').getMany(ids.slice(start, start + page));
    onRead(Math.min(ids.length, start + page));
  }
}

/** Exports the members now listed as a 花名册, after saying what leaves the house; each export is noted in the journal. */
export function ExportButton({ ids }: { ids: string[] }) {
  const office = useOffice();
  const { modal, message } = App.useApp();
  const [done, setDone] = useState<number>();
  const words = text.members.exportAsk;

  async function save(): Promise<void> {
    setDone(0);
    try {
      const { exportRoster } = await import('@/documents/exportRoster');
      const community = office.profile()?.communityName ?? '';
      const date = today();
      const bytes = await exportRoster(membersOf(office, ids, setDone), undefined, { community, date });
      const name = await host.files.save({ suggestedName: rosterFileName(community, date), bytes });
      if (!name) return;
      await office.repo('journal').insert(
        newJournalEntry({
          kind: 'export',
          at: new Date().toISOString(),
          by: office.profile()?.userName ?? '',
          detail: { what: 'roster', count: ids.length },
        }),
      );
      message.success(words.done(name));
    } catch {
      message.error(words.failed);
    } finally {
      setDone(undefined);
    }
  }

  return (
    <>
      <Button
        disabled={ids.length === 0}
        onClick={() =>
          modal.confirm({
            title: words.title,
            content: words.content(ids.length),
            okText: words.ok,
            cancelText: text.words.cancel,
            onOk: () => void save(),
          })
        }
      >
        {text.members.export}
      </Button>
      <ProgressDialog open={done !== undefined} title={words.working} done={done ?? 0} total={ids.length} />
    </>
  );
}
