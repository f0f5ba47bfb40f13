import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { inServiceLetter } from './inServiceLetter';
import { lettersDocx } from './letters';

/** The text of a .docx, a line for each paragraph, and how many pages begin by force. */
function opened(bytes: Uint8Array): { lines: string[]; sections: number } {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  const lines = [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gsu)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/gu)].map(([, text]) => text).join(''),
  );
  return { lines: lines.filter((line) => line !== ''), sections: xml.match(/<w:sectPr/gu)?.length ?? 0 };
}

const facts = { community: '北关社区', date: '2026-11-21', meetings: 3, points: 25 };
const inService = {
  employer: '市中医院',
  reportedAt: '2026-01-15',
  post: '健康宣传',
  householdIds: ['a', 'b'],
  halfYearDone: ['2026-2', '2026-1'],
  feedback: '积极参加志愿服务。',
};

it('tells the employer what the member did', async () => {
  const { lines } = opened(await lettersDocx([inServiceLetter({ name: '罗海霞', inService }, facts)]));
  expect(lines).toEqual([
    '在职党员到社区报到情况反馈函',
    '市中医院党组织：',
    '贵单位罗海霞同志于2026年1月15日到北关社区报到，现将有关情况反馈如下。',
    '认领岗位：健康宣传。',
    '结对联系住户：2户。',
    '已完成双报告：2026年上半年、2026年下半年。',
    '本年参加社区会议和活动：3次。',
    '本年积分：25分。',
    '评价意见：积极参加志愿服务。',
    '特此反馈。',
    '中共北关社区委员会（盖章）',
    '2026年11月21日',
  ]);
});

it('puts each letter on a page of its own and leaves out what nobody filled in', async () => {
  const bare = inServiceLetter({ name: '张三', inService: {} }, { ...facts, meetings: 0, points: undefined });
  const { lines, sections } = opened(
    await lettersDocx([bare, inServiceLetter({ name: '李四', inService }, facts)]),
  );
  expect(sections).toBe(2);
  expect(lines.slice(1, 4)).toEqual([
    '（工作单位未填）党组织：',
    '贵单位张三同志已到北关社区报到，现将有关情况反馈如下。',
    '特此反馈。',
  ]);
});
