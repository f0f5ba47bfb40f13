import { expect, test } from 'vitest';
import { idNumberOf } from './fixtures';
import { openWorkbook } from './openWorkbook';
import type { ReadingWorker } from './openWorkbook';
import { planMemberImport } from './planMemberImport';
import { indexMembers } from './roster/existing';
import { findSheet } from './table/findTable';
import { memberColumns } from './table/memberFields';
import { answer } from './worker';
import { writeWorkbook } from './write/writeWorkbook';

const count = 20_000;
const spellings = ['1968/11/11', '1980.10', '2021年2月18日', '20140510', '不详'];

/** Messages are cloned as a real worker's are. */
function inThread(): ReadingWorker {
  const target = new EventTarget();
  return {
    postMessage: (request) =>
      void answer(structuredClone(request), (message) =>
        target.dispatchEvent(new MessageEvent('message', { data: structuredClone(message) })),
      ),
    terminate: () => {},
    addEventListener: (type: string, listener: (event: MessageEvent & ErrorEvent) => void) =>
      target.addEventListener(type, listener as (event: Event) => void),
  };
}

test('20,000 rows go through writing, the worker and planning whole', async () => {
  const rows = Array.from({ length: count }, (_, at) => {
    const day = new Date(Date.UTC(1940, 0, 1 + (at % 20_000))).toISOString().slice(0, 10);
    return [
      at + 1,
      `张${String.fromCodePoint(0x4e00 + (at % 5000))}`,
      idNumberOf('429901', day.replaceAll('-', ''), String(at % 1000).padStart(3, '0')),
      '汉族',
      spellings[at % spellings.length],
      '正式党员',
      `1390000${String(at % 10_000).padStart(4, '0')}`,
    ];
  });
  const labels = ['序号', '姓名', '身份证号码', '民族', '入党时间', '人员类别', '联系电话'];
  const columns = labels.map((label) => ({ label, width: 12 }));
  const bytes = await writeWorkbook([
    { name: '花名册', title: '花名册', columns, rows, paper: 'A4', orientation: 'landscape' },
  ]);
  const sheets = await openWorkbook(bytes, '花名册.xlsx', { start: inThread });
  const found = findSheet(sheets, memberColumns);
  if (!found) throw new Error('no table found');
  const plan = planMemberImport(found.grid, found.table, indexMembers([]), { today: '2026-11-21' });
  expect(plan.counts).toMatchObject({ total: count, new: count, failed: 0 });
  expect(plan.rows.at(-1)).toMatchObject({ row: count + 2, draft: { idNumber: rows.at(-1)?.[2] } });
}, 60_000);
