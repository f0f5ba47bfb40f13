import * as rules from '@shared/domain/member/bands';

/** A band of figures; what is not filled in or does not fit is `unknown`, so that every member is counted once. */
export const unknown = rules.unknownBand.code;

const codes = (bands: readonly rules.Band[]): string[] => bands.map(({ code }) => code);

export const ageBands = codes(rules.ageBands);
export const standingBands = codes(rules.partyAgeBands);
export const educationBands = codes(rules.educationBands);

export const { ageBand, educationBand, partyAgeBand: standingBand } = rules;
