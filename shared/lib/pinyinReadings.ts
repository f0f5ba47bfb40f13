/**
 * Characters that are read in two ways within given names, with every reading that people use to look for the name
 * (the usual one first). Surnames are not listed: pinyin-pro knows their readings. Source: 现代汉语词典, entries used in names.
 */
export const readingsInNames: Readonly<Record<string, readonly string[]>> = {
  乐: ['le', 'yue'],
  行: ['xing', 'hang', 'heng'],
  重: ['zhong', 'chong'],
  长: ['chang', 'zhang'],
  朝: ['chao', 'zhao'],
  晟: ['sheng', 'cheng'],
  盛: ['sheng', 'cheng'],
  茜: ['qian', 'xi'],
  柏: ['bai', 'bo'],
  伯: ['bo', 'bai'],
  传: ['chuan', 'zhuan'],
  藏: ['zang', 'cang'],
  参: ['can', 'shen'],
  省: ['sheng', 'xing'],
  奇: ['qi', 'ji'],
  娜: ['na', 'nuo'],
  莎: ['sha', 'suo'],
  车: ['che', 'ju'],
  禅: ['chan', 'shan'],
  单: ['dan', 'shan'],
  曾: ['zeng', 'ceng'],
  解: ['jie', 'xie'],
  翟: ['zhai', 'di'],
  查: ['cha', 'zha'],
  仇: ['chou', 'qiu'],
  贾: ['jia', 'gu'],
  朴: ['pu', 'piao'],
  覃: ['qin', 'tan'],
  尉: ['wei', 'yu'],
  埔: ['pu', 'bu'],
  峤: ['qiao', 'jiao'],
  都: ['du', 'dou'],
  宿: ['su', 'xiu'],
  洗: ['xi', 'xian'],
  繁: ['fan', 'po'],
  缪: ['miao', 'mou'],
  员: ['yuan', 'yun'],
  召: ['zhao', 'shao'],
};

const digitOf = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };

/** The numeral of a digit: 张三 is also looked for as `zhang3`. */
export const numerals: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(digitOf).map(([numeral, digit]) => [String(digit), numeral]),
);
