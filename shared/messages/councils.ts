/** The bodies that meet: who sits in them and by which rule they decide. */
export const councils = {
  title: '机构设置',
  hint: '党委、议事会、监事会、居委会等机构的组成人员和议事规则。',
  create: '新增机构',
  createDefaults: '建立一委三会',
  /** 北关社区 + 社区党委 is 北关社区党委. */
  defaultName: (community: string, kind: string) =>
    community.endsWith('社区') && kind.startsWith('社区') ? community + kind.slice(2) : community + kind,
  defaultsMade: '已建立社区党委、议事会、监事会、居委会',
  empty: '还没有机构',
  emptyHint: '点“建立一委三会”，一次建好社区党委、议事会、监事会、居委会，再填上组成人员。',
  kind: '机构类别',
  name: '机构名称',
  term: '届次',
  people: '组成人员',
  personName: '姓名',
  personPost: '职务',
  votes: '有表决权',
  addPerson: '增加人员',
  removePerson: '移除',
  peopleCount: (n: number) => `${n} 人`,
  rules: '议事规则',
  quorum: '法定人数',
  majority: '通过票数',
  ruleOf: (numerator: number, denominator: number, moreThan: boolean) =>
    moreThan ? `超过 ${numerator}/${denominator}` : `不少于 ${numerator}/${denominator}`,
  ruleLine: (name: string, base: string, fraction: string) => `${name}：${base}${fraction}`,
  basePresent: '到会的有表决权人员',
  baseExpected: '应到的有表决权人员',
  supervisorConflict: (names: string) =>
    `${names} 同时在监事会和它所监督的机构任职，按规定不能兼任，请核对。`,
  removed: (name: string) => `已删除“${name}”`,
  backToMeetings: '返回一委三会',
  editTitle: '修改机构',
  createTitle: '新增机构',
} as const;
