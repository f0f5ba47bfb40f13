import dayjs from 'dayjs';
import { useEffect, useState } from 'react';
import { text } from '@shared/messages';
import { useOffice } from '@/data/context';
import type { DraftInfo } from '@/data/office';
import { draftPath } from './draftPath';
import { GoButton } from './GoButton';
import { shownLines, TodoCard } from './TodoCard';

/** Forms that were begun and not finished. */
export function DraftsCard() {
  const { drafts } = useOffice();
  const [list, setList] = useState<DraftInfo[]>([]);
  useEffect(() => {
    let left = false;
    async function load(): Promise<void> {
      const found = await drafts.list();
      if (!left) setList(found);
    }
    void load();
    const stop = drafts.subscribe(() => void load());
    return () => {
      left = true;
      stop();
    };
  }, [drafts]);
  const forms: Record<string, string> = text.home.forms;
  return (
    <TodoCard
      title={text.home.drafts}
      count={text.home.items(list.length)}
      none={text.home.draftsNone}
      lines={list
        .toSorted((a, b) => b.savedAt.localeCompare(a.savedAt))
        .slice(0, shownLines)
        .map(({ key, form, title, savedAt }) => ({
          key,
          main: [forms[form] ?? form, title].join('\u3000'),
          side: text.home.savedAt(dayjs(savedAt).format('MM-DD HH:mm')),
          action: <GoButton to={draftPath(key)} label={text.home.goOn} />,
        }))}
    />
  );
}
