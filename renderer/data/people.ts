/** Under which key of `Office.local` the names of those who unlock this PC are kept, by their id in the vault. */
export const peopleKey = 'people';

export type PeopleNames = Record<string, string>;
