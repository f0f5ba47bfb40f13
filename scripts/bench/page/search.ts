import { loadPinyin } from '@shared/lib/pinyin';
import { openIndexes } from '@/search/openIndexes';
import { fakeOffice } from '@/search/testing/fakeOffice';
import { measureSnapshot } from '@/search/testing/measureSnapshot';
import { community } from './office';
import { records } from './people';

/** Latin letters, initials, tails of numbers, words with a blank; letter by letter, as people type. */
const words = ['wangjianguo', 'zs', 'lijun', 'zhouyu', '1990', '8812', '4299', 'wang 19', 'yu', '第3网格'];
const screen = 50;
/** The page's clock ticks in tenths of ms: one keystroke is timed over so many repetitions. */
const repetitions = 8;
const warmUps = 2;

export interface Keystrokes {
  /** ms of each keystroke. */
  own: number[];
  floor: number[];
  parts: Record<string, number>;
}

/** Types into the memory index of so many members, and runs one `indexOf` over all their text for each keystroke. */
export async function searchMembers(count: number): Promise<Keystrokes> {
  const people = records(count, community);
  const { repos, office } = fakeOffice();
  for (const person of people) repos.members.put(person);
  const from = performance.now();
  const indexes = openIndexes(office);
  await indexes.ready;
  const { members } = indexes;
  const build = performance.now() - from;
  const pinyin = await loadPinyin();
  const flat = people
    .map(({ name, idNumber = '', mobile = '', address = '', branch = '' }) =>
      [name, ...pinyin.ofName(name).flat(), idNumber, mobile, address, branch].join('\n'),
    )
    .join('\n');

  const names = people.filter((_, at) => at % Math.ceil(count / 12) === 0).map(({ name }) => name);
  const typed = [...words, ...names].flatMap((word) =>
    Array.from({ length: word.length }, (_, at) => word.slice(0, at + 1)),
  );
  const strokes = (act: (text: string) => unknown): number[] => typed.map((text) => each(() => act(text)));
  let found = 0;
  const own = (): number[] => strokes((text) => (found += members.query({ text, limit: screen }).length));
  // A needle with an ending that is nowhere makes indexOf look at everything.
  const floor = (): number[] => strokes((text) => (found += flat.indexOf(`${text}\u0001`)));
  for (let round = 0; round < warmUps; round += 1) {
    own();
    floor();
  }
  const figures = { own: own(), floor: floor() };
  if (!Number.isFinite(found)) throw new Error('nothing was counted');
  const hits = members.query({ text: names[0] ?? '', limit: screen }).length;
  if (hits === 0) throw new Error('a person who is there was not found');
  await indexes.close();
  const { load, snapshotBytes, heldBytes } = await measureSnapshot(people);
  return {
    ...figures,
    parts: { build, load, snapshotBytes, heldBytes, keystrokes: typed.length, characters: flat.length },
  };
}

function each(act: () => unknown): number {
  const from = performance.now();
  for (let round = 0; round < repetitions; round += 1) act();
  return (performance.now() - from) / repetitions;
}
