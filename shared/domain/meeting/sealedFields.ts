/** What 定稿 seals. Left out: the number (it may come later from the county), state, amendments, and links to matters. */
export const sealedFields = [
  'councilId',
  'title',
  'year',
  'startsAt',
  'endsAt',
  'place',
  'chair',
  'recorder',
  'attendance',
  'guests',
  'items',
  'nextSteps',
] as const;
