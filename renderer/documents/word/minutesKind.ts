/** 会议记录 (everything that was said) or 会议纪要 (what was decided). */
export type MinutesKind = 'record' | 'summary';
