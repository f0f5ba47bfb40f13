import { readingsInNames } from './pinyinReadings';

/** Readings of Chinese text; pure and synchronous once loaded. */
export interface Pinyin {
  /** For every character of a person's name its readings, lower case, ü as v, likeliest first; none for what cannot be read. */
  ofName(name: string): readonly (readonly string[])[];
  /** The same for any other text: no surname readings, usual reading only. */
  ofText(text: string): readonly (readonly string[])[];
}

type Readings = readonly string[];
type Read = (text: string, surname: boolean) => string[];

const latin = /^[a-z]$/i;
const syllable = /^[a-zü]+$/i;

const clean = (reading: string): string => reading.toLowerCase().replaceAll('ü', 'v');

const unique = (...readings: (string | undefined)[]): Readings => [
  ...new Set(readings.filter((reading): reading is string => reading !== undefined).map(clean)),
];

/** Readings by way of the given reader, with a cache per character and per head of a name. */
export function createPinyin(read: Read): Pinyin {
  const characters = new Map<string, Readings>();
  const heads = new Map<string, readonly Readings[]>();

  const usual = (character: string): Readings => {
    let known = characters.get(character);
    if (!known) {
      const [reading = ''] = read(character, false);
      const readable = latin.test(character) || (reading !== character && syllable.test(reading));
      known = readable ? unique(reading) : [];
      characters.set(character, known);
    }
    return known;
  };
  const inName = (character: string): Readings =>
    unique(...usual(character), ...(readingsInNames[character] ?? []));
  // The first two characters decide whether the surname is a compound one (尉迟) and how it is read.
  const head = (first: string, second: string): readonly Readings[] => {
    const key = first + second;
    let known = heads.get(key);
    if (!known) {
      const asSurname = read(key, true);
      known = [first, second].filter(Boolean).map((character, place) => {
        const readings = inName(character);
        return readings.length === 0 ? readings : unique(asSurname[place], ...readings);
      });
      heads.set(key, known);
    }
    return known;
  };
  return {
    ofName(name) {
      const [first = '', second = '', ...rest] = name;
      return first ? [...head(first, second), ...rest.map(inName)] : [];
    },
    ofText: (text) => Array.from(text, usual),
  };
}

let loading: Promise<Pinyin> | undefined;

/** Loads the reading tables on first use (about 300 KB), so that a start that needs none does not pay for them. */
export function loadPinyin(): Promise<Pinyin> {
  loading ??= import('pinyin-pro').then(({ pinyin }) =>
    createPinyin((text, surname) =>
      pinyin(text, { type: 'array', toneType: 'none', v: true, surname: surname ? 'head' : 'off' }),
    ),
  );
  return loading;
}
