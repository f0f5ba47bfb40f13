import { App } from 'antd';
import { useRef, useState } from 'react';
import { today } from '@shared/lib/dates';
import { text } from '@shared/messages';
import { useOffice } from '@/data/context';
import { outputSentence, saveNoted } from '@/data/journal/saveNoted';

const page = 200;

export interface FillRequest {
  name: string;
  bytes: Uint8Array;
  ids: readonly string[];
  mode: 'rows' | 'sheets';
  masked: boolean;
  purpose: string | undefined;
}

/** Fills a template, saves it where the person wants, and notes in the journal that it left the house. */
export function useTemplateFill() {
  const words = text.members.sheetTemplates;
  const office = useOffice();
  const { message } = App.useApp();
  /** Members read so far; undefined while nothing is being made. */
  const [done, setDone] = useState<number>();
  const stopping = useRef<AbortController>(undefined);

  async function fill(
    { name, bytes, ids, mode, masked, purpose }: FillRequest,
    signal: AbortSignal,
  ): Promise<boolean> {
    const [{ fillingOf }, { templateWords }, { fillAside }] = await Promise.all([
      import('@/documents/templates/filling'),
      import('@/documents/templates/inspect'),
      import('@/documents/templates/fillAside'),
    ]);
    const community = office.profile()?.communityName ?? '';
    const date = today();
    const made = fillingOf(templateWords(bytes), { mode, community, date, masked });
    let count = 0;
    for (let start = 0; start < ids.length; start += page) {
      const members = await office.repo('members').getMany(ids.slice(start, start + page));
      signal.throwIfAborted();
      made.add(members);
      count += members.length;
      setDone(count);
    }
    const filled = await fillAside({ bytes, filling: made.end() }, signal);
    const suggestedName = words.file(name, community, date);
    const detail = { what: 'template', count, format: 'xlsx', masked, ...(purpose && { purpose }) } as const;
    const saved = await saveNoted(office, { suggestedName, bytes: filled }, detail);
    if (saved === undefined) return false;
    message.success(text.members.ledgers.done(saved));
    return true;
  }

  return {
    done,
    cancel: () => stopping.current?.abort(),
    fill: async (request: FillRequest): Promise<boolean> => {
      setDone(0);
      const { signal } = (stopping.current = new AbortController());
      try {
        return await fill(request, signal);
      } catch (error) {
        if (signal.aborted) return false;
        message.error(outputSentence(error, text.members.ledgers.failed));
        return false;
      } finally {
        setDone(undefined);
      }
    },
  };
}
