import type { CodeEntry, CodeList } from '../record/codes';

const names =
  '汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 ' +
  '柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 ' +
  '塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺';

const source = 'GB/T 3304-1991';

/** The 56 peoples in the order of the standard, 01 汉族 to 56 基诺族; read with and without 族. */
export const ethnicities: CodeList = [
  ...names.split(' ').map((name, i): CodeEntry => ({
    code: String(i + 1).padStart(2, '0'),
    label: `${name}族`,
    source,
    synonyms: [name],
  })),
  { code: '97', label: '其他', source, synonyms: ['其它', '未识别民族', '穿青人'] },
  { code: '98', label: '外国血统中国籍人士', source, synonyms: ['入籍'] },
];
