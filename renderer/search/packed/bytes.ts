import type { Codes, Column } from './column';
import { Alphabet } from './alphabet';
import { Ids } from './ids';
import type { Readings } from './readings';
import type { ColumnSpec, TableSpec } from './spec';
import { type Numbers, Starts } from './starts';
import type { Strings } from './strings';
import { Table } from './table';

/** Raised when the layout of the bytes changes; older snapshots are then built anew. */
const layout = 2;

interface Part {
  at: number;
  length: number;
  /** Bytes of one number. */
  width: number;
}

interface StringsPart {
  flat: Part;
  anchors: Part;
  lengths: Part;
  count: number;
  fixed: number;
  /** The characters of the alphabet; the flat is then bytes, not UTF-8. */
  alphabet?: string;
  originals?: [number, string][];
}

interface Header {
  layout: number;
  shape: string;
  checkpoint: string;
  size: number;
  ids: Part | StringsPart;
  byId: Part;
  columns: {
    name: string;
    codes: Part | number | 'direct';
    /** Absent where an earlier column of the same pool holds them. */
    values?: StringsPart;
    readings?: { units: Part; sets: readonly string[] };
  }[];
}

/** What the columns of a table are; a snapshot of another shape is built anew. */
function shapeOf<Row extends { id: string }>(spec: TableSpec<Row>): string {
  const hidden = Object.entries(spec.hidden ?? {}).map(([name, { search }]) => [name, search]);
  return JSON.stringify([spec.edition, spec.columns, hidden, spec.natural, spec.descending]);
}

/** Collects parts one behind the other, each beginning at a multiple of 4. */
class Writer {
  readonly parts: Uint8Array[] = [];
  length = 0;

  add(array: Numbers): Part {
    const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
    const part = { at: this.length, length: bytes.length, width: array.BYTES_PER_ELEMENT };
    this.parts.push(bytes);
    this.length += aligned(bytes.length);
    return part;
  }

  addStrings({ flat, starts, alphabet, originals }: Strings): StringsPart {
    const bytes = alphabet ? marksOf(flat) : new TextEncoder().encode(flat);
    return {
      flat: this.add(bytes),
      anchors: this.add(starts.anchors),
      lengths: this.add(starts.lengths),
      count: starts.count,
      fixed: starts.fixed,
      ...(alphabet && { alphabet: alphabet.characters }),
      ...(originals && { originals: [...originals] }),
    };
  }
}

/** Every mark of an alphabet is one byte. */
function marksOf(flat: string): Uint8Array {
  const bytes = new Uint8Array(flat.length);
  for (let at = 0; at < flat.length; at++) bytes[at] = flat.charCodeAt(at);
  return bytes;
}

const aligned = (length: number): number => Math.ceil(length / 4) * 4;

/** A table as bytes: length of the header, header (JSON), parts aligned to 4 bytes. */
export function toBytes<Row extends { id: string }>(table: Table<Row>, checkpoint: string): Uint8Array {
  const writer = new Writer();
  const written = new Set<Strings>();
  const { packed } = table.ids;
  const header: Header = {
    layout,
    shape: shapeOf(table.spec),
    checkpoint,
    size: table.size,
    ids: packed instanceof Uint8Array ? writer.add(packed) : writer.addStrings(packed),
    byId: writer.add(table.byId),
    columns: [...table.columns].map(([name, { codes, values, readings }]) => {
      const known = written.has(values);
      written.add(values);
      return {
        name,
        codes: typeof codes === 'object' ? writer.add(codes) : codes,
        ...(!known && { values: writer.addStrings(values) }),
        ...(readings && { readings: { units: writer.add(readings.units), sets: readings.sets } }),
      };
    }),
  };
  const head = new TextEncoder().encode(JSON.stringify(header));
  const start = 4 + aligned(head.length);
  const bytes = new Uint8Array(start + writer.length);
  new DataView(bytes.buffer).setUint32(0, head.length, true);
  bytes.set(head, 4);
  let place = start;
  for (const part of writer.parts) {
    bytes.set(part, place);
    place += aligned(part.length);
  }
  return bytes;
}

/** The table and its checkpoint, or undefined where the bytes are damaged or of another layout or shape. */
export function fromBytes<Row extends { id: string }>(
  spec: TableSpec<Row>,
  bytes: Uint8Array,
): { table: Table<Row>; checkpoint: string } | undefined {
  try {
    return read(spec, bytes);
  } catch {
    // Any damage means the same: the index is built from the records.
    return undefined;
  }
}

/** Takes parts out of the bytes. */
class Reader {
  private readonly utf8 = new TextDecoder('utf-8', { fatal: true });
  /** Keeps every mark of an alphabet as it is. */
  private readonly marks = new TextDecoder('windows-1252');

  constructor(
    private readonly bytes: Uint8Array,
    private readonly start: number,
  ) {}

  numbers({ at, length, width }: Part): Numbers {
    if (this.start + at + length > this.bytes.length) throw new RangeError('part beyond the end');
    // A copy, because typed arrays want aligned memory.
    const own = this.bytes.slice(this.start + at, this.start + at + length);
    if (width === 1) return own;
    return width === 2 ? new Uint16Array(own.buffer) : new Uint32Array(own.buffer);
  }

  wide(part: Part): Uint32Array {
    const numbers = this.numbers(part);
    if (!(numbers instanceof Uint32Array)) throw new TypeError('numbers of another width');
    return numbers;
  }

  strings({ flat, anchors, lengths, count, fixed, alphabet, originals }: StringsPart): Strings {
    return {
      flat: (alphabet === undefined ? this.utf8 : this.marks).decode(this.numbers(flat)),
      starts: new Starts(count, this.wide(anchors), this.numbers(lengths), fixed),
      ...(alphabet !== undefined && { alphabet: new Alphabet(alphabet) }),
      ...(originals && { originals: new Map(originals) }),
    };
  }

  readings({ units, sets }: { units: Part; sets: readonly string[] }): Readings {
    const numbers = this.numbers(units);
    if (numbers instanceof Uint32Array) throw new TypeError('numbers of another width');
    return { units: numbers, sets };
  }
}

function read<Row extends { id: string }>(
  spec: TableSpec<Row>,
  bytes: Uint8Array,
): { table: Table<Row>; checkpoint: string } | undefined {
  const headLength = new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0, true);
  const head = new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(4, 4 + headLength));
  const header = JSON.parse(head) as Header;
  if (header.layout !== layout || header.shape !== shapeOf(spec)) return undefined;
  const reader = new Reader(bytes, 4 + aligned(headLength));
  const specs: Record<string, ColumnSpec> = { ...spec.columns };
  for (const [name, { search }] of Object.entries(spec.hidden ?? {})) specs[name] = { kind: 'text', search };
  const columns = new Map<string, Column>();
  const pools = new Map<string, Strings>();
  for (const { name, codes, values, readings } of header.columns) {
    const column = specs[name];
    const own = values ? reader.strings(values) : pools.get(column?.pool ?? '');
    if (!column || !own) return undefined;
    if (column.pool !== undefined) pools.set(column.pool, own);
    const places: Codes = typeof codes === 'object' ? reader.numbers(codes) : codes;
    columns.set(name, {
      spec: column,
      codes: places,
      values: own,
      ...(readings && { readings: reader.readings(readings) }),
    });
  }
  const ids =
    'width' in header.ids
      ? Ids.from(Uint8Array.from(reader.numbers(header.ids)))
      : Ids.from(reader.strings(header.ids));
  const table = new Table(spec, header.size, ids, reader.wide(header.byId), columns);
  return { table, checkpoint: header.checkpoint };
}
