import type { Member } from '@shared/domain/member/type';
import { openIndexes } from '@/search/openIndexes';
import { fakeOffice } from '@/search/testing/fakeOffice';
import { countFacets } from '@/features/members/find/filter';
import { orderBy } from '@/features/members/list/order';
import { community } from './office';
import { records } from './people';

const on = '2026-11-21';
/** Columns that people sort by: a number, a date, words. */
const columns = ['age', 'joinedAt', 'branch'] as const;
/** As many plain fields as there are conditions with codes. */
const counted = [
  ...(['category', 'standing', 'gender', 'ethnicity', 'education'] as const),
  ...(['branch', 'group', 'occupation'] as const),
];
const collator = new Intl.Collator('zh-CN', { numeric: true });

/** ms for one column sorted (mean of three), and for the numbers of all conditions; each beside plain objects. */
export interface ListTimes {
  sort: { own: number; floor: number };
  count: { own: number; floor: number };
}

/** Sorts and counts a list of so many members as the page 党员 does, and the same over an array of records. */
export async function sortAndCount(count: number): Promise<ListTimes> {
  const people = records(count, community);
  const { repos, office } = fakeOffice();
  for (const person of people) repos.members.put(person);
  const indexes = openIndexes(office);
  await indexes.ready;
  const { members } = indexes;

  const sorted = (): void => {
    for (const key of columns) {
      const order = orderBy({ key, descending: true }, on);
      if (!order || members.query({ order }).length !== count) throw new Error('the list was not sorted');
    }
  };
  const sortedPlain = (): void => {
    const by = (value: (member: Member) => string | undefined): Member[] =>
      people.toSorted((a, b) => collator.compare(value(b) ?? '', value(a) ?? ''));
    for (const list of [by((m) => m.birthDate), by((m) => m.joinedAt), by((m) => m.branch)])
      if (list.length !== count) throw new Error('the records were not sorted');
  };
  const facets = (): void => {
    const found = countFacets(members, { text: '', chosen: {}, on }).get('category');
    if ([...(found?.values() ?? [])].reduce((sum, each) => sum + each, 0) !== count)
      throw new Error('not everybody was counted');
  };
  const facetsPlain = (): void => {
    const tallies = counted.map(() => new Map<string, number>());
    for (const person of people)
      counted.forEach((field, at) => {
        const part = person[field] ?? '';
        tallies[at]?.set(part, (tallies[at].get(part) ?? 0) + 1);
      });
    if (tallies[0]?.size === 0) throw new Error('nobody was counted');
  };
  const figures = [sorted, sortedPlain, facets, facetsPlain].map((act) => {
    act();
    const from = performance.now();
    act();
    return performance.now() - from;
  });
  await indexes.close();
  const [sort = 0, sortFloor = 0, own = 0, floor = 0] = figures;
  return {
    sort: { own: sort / columns.length, floor: sortFloor / columns.length },
    count: { own, floor },
  };
}
