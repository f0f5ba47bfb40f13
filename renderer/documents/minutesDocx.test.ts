import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Council } from '@shared/domain/council/type';
import type { AgendaItem, Meeting } from '@shared/domain/meeting/type';
import { minutesDocx } from './minutesDocx';
import { chineseNumber, spelledSpan } from './word/spelling';

const stamp = '2026-11-21T06:30:00.000Z';
const envelope = {
  id: 'x',
  org: '420683001001',
  createdAt: stamp,
  createdBy: '某',
  updatedAt: stamp,
  updatedBy: '某',
  deviceId: 'd',
  schemaVersion: 0,
  ext: {},
  open: [],
  history: [],
};

const council = (kind: string, name: string): Council => ({
  ...envelope,
  kind,
  name,
  members: [],
  rules: {
    quorum: { of: [1, 2], moreThan: true },
    majority: { of: [1, 2], moreThan: true, base: 'present' },
  },
});
const deliberative = council('deliberative', '北关社区议事会');

const lamps: AgendaItem = {
  id: 'i1',
  title: '路灯维修',
  proposer: '赵长',
  report: '七盏路灯不亮。',
  discussion: [
    { id: 'd1', speaker: '段桂玉', text: '同意维修。\n另查其他楼栋。' },
    { id: 'd2', speaker: '', text: '' },
  ],
  decision: '十二月十日前修好。',
  vote: { mode: 'hands', ayes: 2, noes: 0, abstentions: 1 },
  recused: ['梁俊凤'],
  responsible: '居委会',
  dueAt: '2026-12-10',
};

const meeting = (over: Partial<Meeting> = {}): Meeting => ({
  ...envelope,
  councilId: 'c',
  title: '十一月会议',
  year: 2026,
  startsAt: stamp,
  place: '二楼会议室',
  chair: '赵长',
  recorder: '贾德永',
  attendance: [
    { id: 'a', name: '赵长', state: 'present', votes: true },
    { id: 'e', name: '贾德永', state: 'present', votes: true },
    { id: 'f', name: '段桂玉', state: 'present', votes: true },
    { id: 'b', name: '程锋', state: 'present', votes: false, late: true },
    { id: 'c', name: '尹红涵', state: 'leave', reason: '就医', votes: true },
    { id: 'd', name: '朱珍建', state: 'absent', votes: true },
  ],
  guests: ['韩云国'],
  items: [lamps],
  state: 'final',
  ...over,
});

/** Paragraphs of the document as plain text, and its parts as XML. */
async function opened(...args: Parameters<typeof minutesDocx>) {
  const parts = unzipSync(await minutesDocx(...args));
  const xml = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const paragraphs = [...xml('word/document.xml').matchAll(/<w:p>.*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''),
  );
  return { xml, paragraphs, parts: Object.keys(parts) };
}

describe('会议记录', () => {
  test('holds everything in the order of an official record', async () => {
    const { paragraphs } = await opened(meeting({ number: 3 }), deliberative);
    expect(paragraphs.filter((text) => text !== '' && !text.startsWith('时间：'))).toEqual([
      '北关社区议事会会议记录',
      '2026年第3次会议',
      '会议名称：十一月会议',
      '地点：二楼会议室',
      '主持人：赵长',
      '记录人：贾德永',
      '到会情况：应到6人，实到4人，请假1人，缺席1人',
      '出席：赵长、贾德永、段桂玉、程锋（迟到、无表决权）',
      '请假：尹红涵（就医）',
      '缺席：朱珍建',
      '列席：韩云国',
      '一、路灯维修',
      '提议人：赵长',
      '（一）情况汇报',
      '七盏路灯不亮。',
      '（二）讨论发言',
      '段桂玉：同意维修。',
      '另查其他楼栋。',
      '（三）议定事项',
      '十二月十日前修好。',
      '责任单位（人）：居委会。',
      '完成时限：2026年12月10日。',
      '（四）表决情况',
      '以举手方式表决：同意2票，反对0票，弃权1票。',
      '表决通过。',
      '回避：梁俊凤。',
      '主持人（签名）：　　　　　　记录人（签名）：',
    ]);
  });

  test('says what was not filled in instead of leaving blanks', async () => {
    const bare: AgendaItem = { id: 'i', title: '', discussion: [] };
    const empty = meeting({
      title: '',
      place: '',
      chair: undefined,
      recorder: undefined,
      attendance: [],
      guests: [],
      items: [bare],
    });
    const { paragraphs } = await opened({ ...empty, state: 'draft' }, undefined);
    const said = paragraphs.join('\n');
    for (const sentence of [
      '待编号',
      '（草稿，未定稿）',
      '（未写明会议机构）',
      '会议名称：未填写',
      '地点：未填写',
      '主持人：未填写',
      '记录人：未填写',
      '到会情况：未登记到会人员',
      '一、（未写议题名称）',
      '没有登记发言。',
      '本议题没有登记议定事项。',
      '没有登记表决。',
    ]) {
      expect(said).toContain(sentence);
    }
    expect((await opened(meeting({ items: [] }), deliberative)).paragraphs).toContain(
      '本次会议没有登记议题。',
    );
  });

  test('a decision without quorum is flagged, a vote is checked against the rule', async () => {
    const few = meeting().attendance.map((each, at) => (at === 0 ? each : { ...each, state: 'leave' }));
    const { paragraphs } = await opened(meeting({ attendance: few }), deliberative);
    expect(paragraphs).toContain('（注：到会人数未达法定人数。）');
    expect(paragraphs).toContain('（注：票数多于有表决权的到会人数1人，请核对。）');
    expect(paragraphs).not.toContain('表决通过。');
    const lost: AgendaItem = {
      ...lamps,
      vote: { mode: 'ballot', ayes: 1, noes: 2, abstentions: 0 },
      recused: [],
    };
    expect((await opened(meeting({ items: [lost] }), deliberative)).paragraphs).toContain('表决未通过。');
    expect((await opened(meeting(), deliberative)).paragraphs.join()).not.toContain('法定人数');
  });

  test('amendments stand after what they amend, which stays', async () => {
    const amended = meeting({
      nextSteps: '下次听结果。',
      amendments: [{ id: 'm', at: stamp, by: '赵长', text: '应为八盏。' }],
    });
    const { paragraphs } = await opened(amended, deliberative);
    expect(paragraphs).toContain('二、下一步安排');
    expect(paragraphs).toContain('三、更正');
    expect(paragraphs).toContain('七盏路灯不亮。');
    expect(paragraphs.some((text) => text.endsWith('赵长：应为八盏。'))).toBe(true);
  });
});

test('会议纪要 leaves the speeches out and is numbered in its own way', async () => {
  const { paragraphs } = await opened(meeting({ number: 3 }), deliberative, 'summary');
  expect(paragraphs).toContain('北关社区议事会会议纪要');
  expect(paragraphs).toContain('纪要〔2026〕3号');
  expect(paragraphs.join()).not.toContain('同意维修');
  expect(paragraphs).toContain('（二）议定事项');
});

test.each([
  ['deliberative', '议定事项'],
  ['joint', '议定事项'],
  ['branchAssembly', '决议'],
  ['representatives', '决议'],
])('%s: %s', async (kind, word) => {
  const { paragraphs } = await opened(meeting(), council(kind, '居民代表会议'));
  expect(paragraphs).toContain(`（三）${word}`);
  expect(paragraphs[0]).toBe('居民代表会议记录');
});

describe('layout of GB/T 9704', () => {
  test('A4, margins 37/35/28/26 mm, 22 lines, 28 characters', async () => {
    const { xml } = await opened(meeting(), deliberative);
    const document = xml('word/document.xml');
    const [, top, right, bottom, left] =
      /w:top="(\d+)" w:right="(\d+)" w:bottom="(\d+)" w:left="(\d+)"/.exec(document)?.map(Number) ?? [];
    const mm = (twips = 0): number => Math.round(twips / 56.69);
    expect([top, bottom, left, right].map(mm)).toEqual([37, 35, 28, 26]);
    const [, width = 0, height = 0] = /<w:pgSz w:w="(\d+)" w:h="(\d+)"/.exec(document)?.map(Number) ?? [];
    expect([width, height].map(mm)).toEqual([210, 297]);
    const pitch = Number(/w:linePitch="(\d+)"/.exec(document)?.[1]);
    expect(Math.floor((height - (top ?? 0) - (bottom ?? 0)) / pitch)).toBe(22);
    const spacing = Number(/<w:spacing w:val="(-?\d+)"/.exec(xml('word/styles.xml'))?.[1]);
    expect(Math.floor((width - (left ?? 0) - (right ?? 0)) / (320 + spacing))).toBe(28);
  });

  test('fonts and sizes of title, body and headings', async () => {
    const { xml } = await opened(meeting(), deliberative);
    const run = (text: string): string =>
      new RegExp(`<w:r><w:rPr>((?:(?!</w:rPr>).)*)</w:rPr><w:t[^>]*>${text}`).exec(
        xml('word/document.xml'),
      )?.[1] ?? '';
    expect(run('北关社区议事会会议记录')).toMatch(/方正小标宋简体.*w:sz w:val="44"/);
    expect(run('七盏路灯不亮')).toMatch(/仿宋.*w:sz w:val="32"/);
    expect(run('一、路灯维修')).toMatch(/黑体.*w:sz w:val="32"/);
    expect(run('（一）情况汇报')).toMatch(/楷体.*w:sz w:val="32"/);
  });

  test('page numbers between dashes, right on odd pages, left on even ones', async () => {
    const { xml, parts } = await opened(meeting(), deliberative);
    expect(xml('word/settings.xml')).toContain('w:evenAndOddHeaders');
    const footers = parts.filter((name) => /footer\d\.xml$/.test(name)).map(xml);
    expect(footers).toHaveLength(2);
    for (const footer of footers) expect(footer).toMatch(/宋体.*w:sz w:val="28".*— .*PAGE.* —/s);
    expect(footers.map((footer) => /<w:jc w:val="(\w+)"/.exec(footer)?.[1]).join(' ')).toBe('right left');
  });

  test('characters that XML cannot hold are left out', async () => {
    const { paragraphs } = await opened(meeting({ place: '二楼\u0001\u000B会议室<&>' }), deliberative);
    expect(paragraphs).toContain('地点：二楼会议室&lt;&amp;&gt;');
  });
});

test('numbers and times as official papers write them', () => {
  expect([1, 10, 11, 20, 35, 99, 100].map(chineseNumber)).toEqual([
    '一',
    '十',
    '十一',
    '二十',
    '三十五',
    '九十九',
    '100',
  ]);
  const local = (hour: number, day = 21): string => new Date(2026, 10, day, hour, 30).toISOString();
  expect(spelledSpan(local(14), local(16))).toBe('2026年11月21日14:30至16:30');
  expect(spelledSpan(local(14), local(9, 22))).toBe('2026年11月21日14:30至2026年11月22日09:30');
  expect(spelledSpan(local(14), undefined)).toBe('2026年11月21日14:30');
  expect(spelledSpan('', undefined)).toBeUndefined();
});
