import { expect, it } from 'vitest';
import type { OpenEntry } from '@shared/domain/record/envelope';
import { text } from '@shared/messages';
import { wholeChoices } from './wholeRecord';

const entry = (id: string, mineBy: string, theirsBy: string): OpenEntry => ({
  id,
  field: id,
  mine: '1',
  theirs: '2',
  mineBy,
  mineAt: '2026-11-21T08:00:00.000Z',
  theirsBy,
  theirsAt: '2026-11-21T09:00:00.000Z',
});
const { allMine, allTheirs, allBy } = text.sync.decide;

it('follows the viewer, on whichever side each entry holds his value', () => {
  const all = wholeChoices('李强', [entry('a', '李强', '王芳'), entry('b', '王芳', '李强')]);
  expect(all).toEqual([
    {
      label: allMine,
      decisions: [
        { entryId: 'a', choice: 'mine' },
        { entryId: 'b', choice: 'theirs' },
      ],
    },
    {
      label: allTheirs,
      decisions: [
        { entryId: 'a', choice: 'theirs' },
        { entryId: 'b', choice: 'mine' },
      ],
    },
  ]);
});

it('names the people to a third person, and offers nothing where "the other" are several', () => {
  const labels = (viewer: string, ...entries: OpenEntry[]): string[] =>
    wholeChoices(viewer, entries).map(({ label }) => label);
  expect(labels('张敏', entry('a', '李强', '王芳'), entry('b', '李强', '王芳'))).toEqual([
    allBy('李强'),
    allBy('王芳'),
  ]);
  expect(labels('李强', entry('a', '李强', '王芳'), entry('b', '李强', '张敏'))).toEqual([allMine]);
  expect(labels('李强', entry('a', '李强', '王芳'))).toEqual([]);
});
