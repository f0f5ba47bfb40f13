import { entries, type CodeList } from '../record/codes';

export const councilKinds: CodeList = [
  ...entries(
    '一委三会',
    [
      ['party', '社区党委', '党委', '党总支'],
      ['deliberative', '议事会', '居民议事会'],
      ['supervisory', '监事会', '居务监督委员会'],
      ['residents', '居委会', '居民委员会'],
    ],
    '一委三会',
  ),
  ...entries(
    '社区治理',
    [
      ['representatives', '居民代表会议', '居民代表大会'],
      ['joint', '党建联席会议', '联席会', '联席会议'],
      ['fourParty', '四方联席会', '四方联席会议'],
    ],
    '协商与代表',
  ),
  ...entries(
    '中国共产党支部工作条例',
    [
      ['branchAssembly', '支部党员大会', '党员大会'],
      ['branchCommittee', '支部委员会', '支委会'],
      ['groupMeeting', '党小组会'],
      ['lecture', '党课'],
      ['themeDay', '主题党日'],
    ],
    '三会一课',
  ),
];

export const councilPosts: CodeList = entries('届次名册', [
  ['head', '主任', '书记', '主席', '组长'],
  ['deputy', '副主任', '副书记', '副主席', '副组长'],
  ['member', '委员', '成员', '组员'],
]);
