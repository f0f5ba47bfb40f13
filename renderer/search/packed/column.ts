import type { Pinyin } from '@shared/lib/pinyin';
import { encodeReadings } from '../match/readings';
import type { Cell, ColumnSpec } from './spec';
import { packable, packStrings, PART, stringAt, stringCount, type Strings } from './strings';

export type Codes = Uint8Array | Uint16Array | Uint32Array;

/** One field of all rows: every distinct value once, and for each row its number + 1 (0: no value). */
export interface Column {
  readonly spec: ColumnSpec;
  readonly codes: Codes;
  readonly values: Strings;
  /** For each value its readings; only of columns searched by pinyin. */
  readonly readings?: Strings;
}

const none: readonly string[] = Object.freeze([]);
/** Up to here the distinct values of a column are kept as objects; above they are cut out of the flat when asked. */
const keptValues = 4096;

const decode = (kind: ColumnSpec['kind'], text: string): Cell => {
  if (kind === 'number') return Number(text);
  if (kind === 'flag') return text === '1';
  return kind === 'list' ? Object.freeze(text.split(PART)) : text;
};

const encode = (cell: Cell): string | undefined => {
  if (cell === undefined) return undefined;
  if (typeof cell === 'string') return packable(cell);
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'boolean') return cell ? '1' : '0';
  return cell.length > 0 ? cell.map(packable).join(PART) : undefined;
};

/** A reader of the cells of a column; reads no more than it must. */
export function reader({ spec, codes, values }: Column): (slot: number) => Cell {
  const empty: Cell = spec.kind === 'list' ? none : undefined;
  const count = stringCount(values);
  if (count > keptValues) {
    return (slot) => {
      const code = codes[slot] ?? 0;
      return code === 0 ? empty : decode(spec.kind, stringAt(values, code - 1));
    };
  }
  const kept: Cell[] = [empty];
  for (let index = 0; index < count; index++) kept.push(decode(spec.kind, stringAt(values, index)));
  return (slot) => kept[codes[slot] ?? 0];
}

export const codesFor = (highest: number, length: number): Codes => {
  if (highest < 0x100) return new Uint8Array(length);
  return highest < 0x10000 ? new Uint16Array(length) : new Uint32Array(length);
};

/** Collects the cells of one column row by row. */
export class ColumnBuilder {
  private readonly numbers = new Map<string, number>();
  private readonly codes: Uint32Array;

  constructor(
    private readonly spec: ColumnSpec,
    private readonly size: number,
  ) {
    this.codes = new Uint32Array(size);
  }

  add(slot: number, cell: Cell): void {
    const text = encode(cell);
    if (text === undefined) return;
    let code = this.numbers.get(text);
    if (code === undefined) {
      code = this.numbers.size + 1;
      this.numbers.set(text, code);
    }
    this.codes[slot] = code;
  }

  build(pinyin: Pinyin): Column {
    const { spec, numbers } = this;
    const codes = codesFor(numbers.size, this.size);
    codes.set(this.codes);
    const values = packStrings(numbers.keys(), numbers.size);
    if (spec.search !== 'name' && spec.search !== 'text') return { spec, codes, values };
    const read = (value: string) => (spec.search === 'name' ? pinyin.ofName(value) : pinyin.ofText(value));
    const readings = packStrings(
      Array.from(numbers.keys(), (value) => encodeReadings(value, read)),
      numbers.size,
    );
    return { spec, codes, values, readings };
  }
}
