import { App } from 'antd';
import { useState } from 'react';
import type { Member } from '@shared/domain/member/type';
import { today } from '@shared/lib/dates';
import { text } from '@shared/messages';
import { useOffice } from '@/data/context';
import { note } from '@/data/journal/note';
import { host } from '@/platform';

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

  async function fill({ name, bytes, ids, mode, masked, purpose }: FillRequest): Promise<boolean> {
    const { fillTemplate } = await import('@/documents/templates/fillTemplate');
    const members: Member[] = [];
    for (let start = 0; start < ids.length; start += page) {
      members.push(...(await office.repo('members').getMany(ids.slice(start, start + page))));
      setDone(members.length);
    }
    const community = office.profile()?.communityName ?? '';
    const date = today();
    const filled = fillTemplate(bytes, members, { mode, community, date, masked });
    const suggestedName = words.file(name, community, date);
    const saved = await host.files.save({ suggestedName, bytes: filled });
    if (!saved) return false;
    await note(office, 'export', {
      what: 'template',
      count: members.length,
      format: 'xlsx',
      masked,
      ...(purpose && { purpose }),
    });
    message.success(text.members.ledgers.done(saved));
    return true;
  }

  return {
    done,
    fill: async (request: FillRequest): Promise<boolean> => {
      setDone(0);
      try {
        return await fill(request);
      } catch {
        message.error(text.members.ledgers.failed);
        return false;
      } finally {
        setDone(undefined);
      }
    },
  };
}
