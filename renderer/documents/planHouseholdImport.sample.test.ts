import { describe, expect, test } from 'vitest';
import { indexHouseholds } from './ledger/address';
import type { KnownHousehold } from './ledger/plan';
import { planHouseholdImport } from './planHouseholdImport';
import { sampleNote, samplesExist, sampleSheets } from './samples';
import { findSheet } from './table/findTable';
import { householdColumns } from './table/householdFields';

async function ledger() {
  const found = findSheet(await sampleSheets('住户台账'), householdColumns);
  if (!found) throw new Error('no table found');
  return found;
}

describe.skipIf(!samplesExist)('住户台账 of the sample community', () => {
  test('every household and every person arrives, no ID number does', async () => {
    const note = await sampleNote();
    const { grid, table } = await ledger();
    const plan = planHouseholdImport(grid, table, indexHouseholds([]));
    expect(plan.counts).toMatchObject({
      rows: note['persons'],
      persons: note['persons'],
      households: note['households'],
      new: note['households'],
      failedRows: 0,
      droppedIdNumbers: note['persons'],
    });
    expect(plan.unknownLabels).toEqual([]);
    expect(JSON.stringify(plan.households)).not.toMatch(/\d{17}[\dX]/);
  });

  test("the head's row wins and what it overruled is kept", async () => {
    const { grid, table } = await ledger();
    const { households } = planHouseholdImport(grid, table, indexHouseholds([]));
    // Rows 2–4: the head is 空置 and 绿, one tenant's row says 红, another's 租住.
    expect(households[0]).toMatchObject({
      rows: [2, 3, 4],
      draft: {
        head: '闫敏',
        kind: 'vacant',
        level: 'green',
        phone: '13091768436',
        differences: [
          { field: 'kind', kept: '空置', other: '租住' },
          { field: 'level', kept: '绿', other: '红' },
        ],
        persons: [{ name: '闫敏', birthDate: '1997-04-04' }, { name: '谭晨敏' }, { name: '潘刚云' }],
      },
    });
  });

  test('importing it again changes nothing', async () => {
    const { grid, table } = await ledger();
    const first = planHouseholdImport(grid, table, indexHouseholds([]));
    const known = first.households.flatMap((each, at): KnownHousehold[] =>
      each.kind === 'new' ? [{ ...each.draft, id: String(at) }] : [],
    );
    const again = planHouseholdImport(grid, table, indexHouseholds(known));
    expect(again.counts).toMatchObject({ new: 0, changed: 0, unchanged: first.counts.households });
  });
});
