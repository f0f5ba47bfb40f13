import { expect, it } from 'vitest';
import type { AllDocs } from '@shared/county/wire';
import type { CountyClient } from './countyClient';
import { readCountySettings } from './directory';

const answering = (rows: AllDocs['rows']): Pick<CountyClient, 'allDocs'> => ({
  allDocs: () => Promise.resolve({ rows } as AllDocs),
});
// Only `allDocs` is asked.
const read = (rows: object[]) => readCountySettings(answering(rows as AllDocs['rows']) as CountyClient);

it('switches ranking on only where the county says so', async () => {
  const doc = (pointsRanking: unknown) => [{ id: 'settings', key: 'settings', doc: { pointsRanking } }];
  expect(await read(doc(true))).toEqual({ pointsRanking: true });
  expect(await read(doc('yes'))).toEqual({});
  expect(await read([{ key: 'settings', error: 'not_found' }])).toEqual({});
  expect(await read([])).toEqual({});
});
