import { App } from 'antd';
import { useState } from 'react';
import { today } from '@shared/lib/dates';
import { text } from '@shared/messages';
import { useOffice } from '@/data/context';
import { outputSentence, saveNoted } from '@/data/journal/saveNoted';
import { useIndexes } from '@/search/context';

/** Makes the feedback letters of one member or many as one .docx, and notes that they left the house. */
export function useLetters() {
  const words = text.members.inService.letter;
  const office = useOffice();
  const { meetings, members: index } = useIndexes();
  const { message } = App.useApp();
  const [working, setWorking] = useState(false);

  /** How often each of them was at a meeting this year. */
  function attended(year: string): Map<string, number> {
    const counts = new Map<string, number>();
    meetings.each(({ startsAt, presentMemberIds }) => {
      if (!startsAt.startsWith(year)) return;
      for (const id of presentMemberIds) counts.set(id, (counts.get(id) ?? 0) + 1);
    });
    return counts;
  }

  async function make(ids: readonly string[]): Promise<void> {
    const members = await office.repo('members').getMany(ids);
    const community = office.profile()?.communityName ?? '';
    const date = today();
    const [{ lettersDocx }, { inServiceLetter }] = await Promise.all([
      import('@/documents/word/letters'),
      import('@/documents/word/inServiceLetter'),
    ]);
    const counts = attended(date.slice(0, 4));
    const letters = members.map((member) =>
      inServiceLetter(member, {
        community,
        date,
        meetings: counts.get(member.id) ?? 0,
        points: index.row(member.id)?.points,
      }),
    );
    const bytes = await lettersDocx(letters);
    const file = { suggestedName: words.file(community, date), bytes };
    const detail = { count: members.length, masked: false, purpose: 'employer' };
    const name = await saveNoted(office, file, { what: 'inServiceLetters', format: 'docx', ...detail });
    if (name === undefined) return;
    message.success(words.done(name));
    const nameless = members.filter(({ inService }) => !inService?.employer).map((member) => member.name);
    if (nameless.length > 0) message.warning(words.missing(nameless.join(words.separator)), 8);
  }

  return {
    working,
    makeLetters: async (ids: readonly string[]): Promise<void> => {
      setWorking(true);
      try {
        await make(ids);
      } catch (error) {
        message.error(outputSentence(error, text.members.ledgers.failed));
      } finally {
        setWorking(false);
      }
    },
  };
}
