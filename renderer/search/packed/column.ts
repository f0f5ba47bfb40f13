import type { Pinyin } from '@shared/lib/pinyin';
import { plainForm } from '../match/words';
import { Alphabet } from './alphabet';
import { type Readings, readingSteps } from './readings';
import type { Cell, ColumnSpec } from './spec';
import { PART } from './separators';
import { packable, stringAt, stringCount, type Strings, stringSteps } from './strings';
import { type Numbers, numbersFor } from './starts';
import { valuesAStep } from './steps';

/**
 * Which value each slot has: the number of a distinct value + 1 (0: none); or one number for all slots; or, where
 * nearly every row has a value of its own, the values lie in the order of the slots and an empty one is none.
 */
export type Codes = Numbers | number | 'direct';

/** One field of all rows. */
export interface Column {
  readonly spec: ColumnSpec;
  readonly codes: Codes;
  /** Distinct values, or one for each slot. */
  readonly values: Strings;
  /** Only of columns searched by pinyin. */
  readonly readings?: Readings | undefined;
}

const none: readonly string[] = Object.freeze([]);
/** Up to here the distinct values of a column are kept as objects; above they are cut out of the flat when asked. */
const keptValues = 4096;

const decode = (kind: ColumnSpec['kind'], text: string): Cell => {
  if (kind === 'number') return Number(text);
  if (kind === 'flag') return text === '1';
  return kind === 'list' ? Object.freeze(text.split(PART)) : text;
};

/** A cell as the text that is packed; undefined for none. */
export const encode = (cell: Cell): string | undefined => {
  if (cell === undefined) return undefined;
  if (typeof cell === 'string') return packable(cell);
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'boolean') return cell ? '1' : '0';
  return cell.length > 0 ? cell.map(packable).join(PART) : undefined;
};

/** The number of the slot's value + 1, or 0. */
export function codeAt({ codes, values }: Column, slot: number): number {
  if (typeof codes === 'number') return codes;
  if (codes === 'direct') return values.starts.lengthOf(slot) > 0 ? slot + 1 : 0;
  return codes[slot] ?? 0;
}

/** A reader of the cells of a column; reads no more than it must. */
export function reader(column: Column): (slot: number) => Cell {
  const { spec, codes, values } = column;
  const empty: Cell = spec.kind === 'list' ? none : undefined;
  const count = stringCount(values);
  if (count > keptValues || codes === 'direct') {
    return (slot) => {
      const code = codeAt(column, slot);
      return code === 0 ? empty : decode(spec.kind, stringAt(values, code - 1));
    };
  }
  // Decoded when first asked for: of many columns of a small table nobody ever asks.
  const kept: Cell[] = [];
  const known: boolean[] = [];
  return (slot) => {
    const code = typeof codes === 'number' ? codes : (codes[slot] ?? 0);
    if (code === 0) return empty;
    if (known[code] !== true) {
      known[code] = true;
      kept[code] = decode(spec.kind, stringAt(values, code - 1));
    }
    return kept[code];
  };
}

function* formSteps(values: readonly string[]): Generator<void, string[]> {
  const forms: string[] = [];
  for (const value of values) {
    forms.push(plainForm(value));
    if (forms.length % valuesAStep === 0) yield;
  }
  return forms;
}

/** Distinct values with their numbers from 1 on, in the order in which they came. */
export type Pool = Map<string, number>;

/** Collects the cells of one column in the order of the slots. */
export class ColumnBuilder {
  private readonly codes: Uint32Array;

  constructor(
    private readonly spec: ColumnSpec,
    private readonly size: number,
    private readonly pool: Pool = new Map(),
  ) {
    this.codes = new Uint32Array(size);
  }

  add(slot: number, cell: Cell): void {
    const text = encode(cell);
    if (text === undefined) return;
    let code = this.pool.get(text);
    if (code === undefined) {
      code = this.pool.size + 1;
      this.pool.set(text, code);
    }
    this.codes[slot] = code;
  }

  /** Call it when every row has been added, to all columns of the pool. */
  *steps(pinyin: Pinyin): Generator<void, Column> {
    const { spec } = this;
    const codes = this.fewest();
    const values = codes === 'direct' ? this.inSlots() : [...this.pool.keys()];
    yield;
    const searched = spec.search !== undefined && spec.search !== 'number';
    const forms = searched ? yield* formSteps(values) : values;
    const alphabet = spec.search === 'place' ? yield* Alphabet.steps(forms) : undefined;
    const strings = yield* stringSteps(values, { forms, alphabet });
    if (spec.search !== 'name' && spec.search !== 'text') return { spec, codes, values: strings };
    const read = (value: string) => (spec.search === 'name' ? pinyin.ofName(value) : pinyin.ofText(value));
    return { spec, codes, values: strings, readings: yield* readingSteps(forms, strings.flat, read) };
  }

  private fewest(): Codes {
    const { pool, size, spec } = this;
    const first = this.codes[0] ?? 0;
    if (this.codes.every((code) => code === first)) return first;
    if (spec.pool === undefined && pool.size * 2 > size && !pool.has('')) return 'direct';
    const codes = numbersFor(pool.size, size);
    codes.set(this.codes);
    return codes;
  }

  private inSlots(): string[] {
    const texts = ['', ...this.pool.keys()];
    return Array.from(this.codes, (code) => texts[code] ?? '');
  }
}
