/** How well a value matches; smaller is better. */
export const rank = {
  exact: 0,
  prefix: 1,
  fullPinyin: 2,
  initials: 3,
  initialsPrefix: 4,
  within: 5,
  otherStrong: 6,
  other: 7,
  none: 255,
} as const;

/** The rank of a value in a column that is not what the record is called by. */
export const inOther = (found: number): number => {
  if (found === rank.none) return found;
  return found <= rank.prefix ? rank.otherStrong : rank.other;
};
