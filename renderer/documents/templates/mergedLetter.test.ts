import { expect, it } from 'vitest';
import type { Member } from '@shared/domain/member/type';
import { mergedLetter, unknownWords } from './mergedLetter';

const stamp = '2026-11-21T06:30:00.000Z';
const member: Member = {
  id: 'm',
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
  name: '张三',
  category: 'full',
  standing: 'normal',
  branch: '第一网格党支部',
  idNumber: '429902194911184549',
};
const letter = {
  title: '通知',
  addressee: '{{姓名}}同志：',
  text: '请到{{所在党支部}}开会。\n\n号码{{身份证号}}，{{星座}}。',
  signature: '中共北关社区委员会',
};

it('says to each what is his own, numbers masked, and leaves what it does not know', () => {
  expect(mergedLetter(letter, member, 0, { community: '北关社区', date: '2026-11-21' })).toEqual({
    title: '通知',
    addressee: '张三同志：',
    paragraphs: ['请到第一网格党支部开会。', '号码4299021949****4549，{{星座}}。'],
    signature: ['中共北关社区委员会', '2026年11月21日'],
  });
  expect(unknownWords(letter)).toEqual(['星座']);
});
