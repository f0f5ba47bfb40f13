/** 写信: one text for many members, a page each. */
export const memberLetters = {
  button: '写信',
  title: (n: number) => `给 ${n} 人每人一页`,
  heading: '标题',
  headingUsual: '通知',
  addressee: '称呼',
  addresseeUsual: '{{姓名}}同志：',
  text: '正文',
  textUsual: '请您于　　月　　日到社区党群服务中心参加组织生活。',
  hint: '可以写 {{姓名}}、{{所在党支部}}、{{入党日期}} 这样的占位词，每人自动换成自己的内容；身份证号、电话、住址会隐去一部分。',
  unknown: (words: string) => `不认得的占位词：${words}，会原样留在信里。`,
  signature: '落款',
  make: (n: number) => `生成 ${n} 页`,
  empty: '请写正文。',
  file: (community: string, date: string) => `通知-${community}-${date.replaceAll('-', '')}.docx`,
  separator: '、',
} as const;
