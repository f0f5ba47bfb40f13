import { describe, expect, it } from 'vitest';
import { councilKinds, councilPosts } from './council/codes';
import { careTags, householdKinds, refusedTag, visitLevels } from './household/codes';
import { journalKinds } from './journal/codes';
import { ledgerKinds } from './ledger/codes';
import { matterCategories, matterLevels, matterRatings, matterSources, matterStates } from './matter/codes';
import { attendanceStates, meetingStates, voteModes } from './meeting/codes';
import * as member from './member/codes';
import { orgUnitKinds } from './orgUnit/codes';
import { choices, codeOf, labelOf, withOwnEntries, type CodeList } from './record/codes';
import { visitModes, visitOccasions } from './visit/codes';

const lists: Record<string, CodeList> = {
  ...member,
  councilKinds,
  councilPosts,
  careTags,
  householdKinds,
  visitLevels,
  journalKinds,
  ledgerKinds,
  matterCategories,
  matterLevels,
  matterRatings,
  matterSources,
  matterStates,
  attendanceStates,
  meetingStates,
  voteModes,
  orgUnitKinds,
  visitModes,
  visitOccasions,
};

describe.each(Object.entries(lists))('%s', (_name, list) => {
  it('has each code and each word once', () => {
    const codes = list.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    const words = list.flatMap(({ label, synonyms = [] }) => [label, ...synonyms]);
    expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
  });

  it('finds every entry by its words', () => {
    for (const { code, label, synonyms = [] } of list) {
      expect(labelOf(list, code)).toBe(label);
      expect([label, ...synonyms].map((word) => codeOf(list, ` ${word}　`))).toEqual(
        [label, ...synonyms].map(() => code),
      );
    }
  });
});

describe('code lists', () => {
  it('show what they do not know as it is', () => {
    expect(labelOf(member.educations, '99')).toBe('99');
    expect(labelOf(member.educations, undefined)).toBe('');
    expect(codeOf(member.educations, '私塾')).toBeUndefined();
    expect(codeOf(member.educations, ' ')).toBeUndefined();
  });

  it('hold the 56 peoples in the order of the standard', () => {
    expect(['01', '08', '15', '56'].map((code) => labelOf(member.ethnicities, code))).toEqual([
      '汉族',
      '壮族',
      '土家族',
      '基诺族',
    ]);
    expect([codeOf(member.ethnicities, '汉'), codeOf(member.ethnicities, '土')]).toEqual(['01', '30']);
  });

  it('offer what is valid on the day, and what was chosen before', () => {
    const list: CodeList = [
      { code: 'a', label: 'A', source: 'x', validTo: '2025-12-31' },
      { code: 'b', label: 'B', source: 'x', validFrom: '2026-01-01' },
    ];
    expect(choices(list, '2026-11-21').map(({ code }) => code)).toEqual(['b']);
    expect(choices(list, '2026-11-21', 'a').map(({ code }) => code)).toEqual(['a', 'b']);
    expect(withOwnEntries(list, [{ code: 'a', label: '!', source: 'own' }])).toEqual(list);
  });

  it('refuse tags that are no welfare, and none of their own', () => {
    expect(['上访户', '信 教', '吸毒人员', '精神障碍患者', '社区·矫正对象'].map(refusedTag)).toEqual([
      '上访',
      '信教',
      '吸毒',
      '精神障碍',
      '社区矫正',
    ]);
    expect(careTags.map(({ label }) => refusedTag(label)).filter(Boolean)).toEqual([]);
  });
});
