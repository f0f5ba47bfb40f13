/** Whether a cell says in words or dashes that there is nothing, or that nobody knows. */
export function saysNothing(text: string): boolean {
  return /^(?:[-—–/\\、.。]*|无|暂无|没有|空|不详|不明|不清楚?|未知|待查|待定|未填|n\/a)$/iu.test(text);
}

/** Whether it says in words that nobody knows: worth a remark where something should stand. */
export function saysUnknown(text: string): boolean {
  return /^(?:不详|不明|不清楚?|未知|待查|待定)$/u.test(text);
}
