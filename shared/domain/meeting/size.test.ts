import { expect, it } from 'vitest';
import { documentBytes, documentLimit } from '../../county/limits';
import { historyMaxChars } from '../record/history';
import { stampNew, stampUpdate } from '../record/stamp';
import { newAgendaItem, newMeeting } from './factory';
import { fitsWith, longestParts, minutesBytes, sealLimit, toTenThousands } from './size';
import type { Meeting } from './type';

const writer = { by: '王敏', deviceId: 'pc-1', now: '2026-11-22T08:00:00.000Z' };
const later = (minute: number) => ({
  ...writer,
  now: new Date(Date.UTC(2026, 10, 23, 8, minute)).toISOString(),
});
const council = { id: 'c', name: '议事会', members: [] };

function minutes(report: string, title = '停车'): Meeting {
  const items = [newAgendaItem({ title: '灯' }), newAgendaItem({ title, report })];
  const draft = newMeeting(council, writer.now, { items, state: 'review' });
  return stampNew<Meeting>(draft, { ...writer, org: '420683001001', schemaVersion: 0 });
}

it('leaves room for everything that comes after 定稿: the fullest history, and 更正 until it says no', () => {
  const room = sealLimit - minutesBytes(minutes(''));
  let sealed = minutes('字'.repeat(Math.floor(room / 3)));
  expect(minutesBytes(sealed)).toBeGreaterThan(sealLimit - 3);
  let added = 0;
  for (; ; added += 1) {
    const entry = { id: `a${added}`, at: writer.now, by: '王敏', text: '正'.repeat(1500) };
    if (!fitsWith(sealed, entry.text)) break;
    const amendments = [...(sealed.amendments ?? []), entry];
    sealed = stampUpdate<Meeting>(sealed, { amendments }, later(added * 10));
  }
  expect(added).toBeGreaterThan(12);
  const fullest = { id: 'h', at: writer.now, by: '王敏', deviceId: 'pc-1', changes: [] };
  const field = 'x'.repeat(0);
  const text = '史'.repeat(
    historyMaxChars - JSON.stringify([{ ...fullest, changes: [{ field, to: '' }] }]).length,
  );
  const history = [{ ...fullest, changes: [{ field, to: text }] }];
  const wire = {
    ...sealed,
    history,
    _id: sealed.id,
    _rev: `99-${'0'.repeat(32)}`,
    sentBy: 'beiguan',
    number: 12,
  };
  expect(documentBytes(wire)).toBeLessThanOrEqual(documentLimit);
});

it('lets 更正 be added to longer minutes of before as long as the county takes them', () => {
  const sealed = minutes('x'.repeat(documentLimit - 20_000));
  expect(fitsWith(sealed, '正'.repeat(1000))).toBe(true);
  expect(fitsWith(sealed, '正'.repeat(4000))).toBe(false);
});

it('names what is long, the longest first, and nothing that is short', () => {
  const long = minutes('x'.repeat(400_000));
  const [, second] = long.items;
  const all = longestParts({ ...long, nextSteps: 'x'.repeat(500_000) });
  expect(all.map(({ part }) => part)).toEqual(['nextSteps', 'item']);
  expect(all[1]).toMatchObject({ index: 1, item: { id: second?.id } });
});

it('says sizes so that too much is never said to be as much as allowed', () => {
  expect(toTenThousands(sealLimit + 1, 'up')).toBeGreaterThan(toTenThousands(sealLimit, 'down'));
  expect(toTenThousands(30_000, 'up')).toBe(1);
});
