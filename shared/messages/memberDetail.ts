/** A member's drawer: what is missing, what belongs to him elsewhere. */
export const memberDetail = {
  missing: (n: number, fields: string) => `缺 ${n} 项：${fields}`,
  complete: '资料齐全',
  reveal: (label: string) => `显示${label}`,
  hide: (label: string) => `隐去${label}`,
  notLogged: '查看记录没有写成功，暂时不能显示，请再试一次。',
  related: '相关记录',
  household: '所在住户',
  paired: '结对住户',
  visits: '走访记录',
  meetings: '参加的会议',
  matters: '相关事项',
  more: (n: number) => `等 ${n} 项`,
  noneYet: '暂无',
} as const;
