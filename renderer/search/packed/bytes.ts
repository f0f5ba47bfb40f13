import type { Codes, Column } from './column';
import type { ColumnSpec, TableSpec } from './spec';
import type { Strings } from './strings';
import { Table } from './table';

/** Raised when the layout of the bytes changes; older snapshots are then built anew. */
const layout = 1;

interface Part {
  at: number;
  length: number;
}

interface StringsPart {
  flat: Part;
  starts: Part;
}

interface Header {
  layout: number;
  shape: string;
  checkpoint: string;
  size: number;
  ids: StringsPart;
  byId: Part;
  columns: { name: string; width: number; codes: Part; values: StringsPart; readings?: StringsPart }[];
}

/** What the columns of a table are; a snapshot of another shape is built anew. */
function shapeOf<Row extends { id: string }>(spec: TableSpec<Row>): string {
  const hidden = Object.entries(spec.hidden ?? {}).map(([name, { search }]) => [name, search]);
  return JSON.stringify([spec.edition, spec.columns, hidden, spec.natural, spec.descending]);
}

/** A table as bytes: length of the header, header (JSON), parts aligned to 4 bytes. */
export function toBytes<Row extends { id: string }>(table: Table<Row>, checkpoint: string): Uint8Array {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  let at = 0;
  const add = (bytes: Uint8Array): Part => {
    const part = { at, length: bytes.length };
    parts.push(bytes);
    at += Math.ceil(bytes.length / 4) * 4;
    return part;
  };
  const addArray = (array: Codes): Part =>
    add(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
  const addStrings = ({ flat, starts }: Strings): StringsPart => ({
    flat: add(encoder.encode(flat)),
    starts: addArray(starts),
  });
  const header: Header = {
    layout,
    shape: shapeOf(table.spec),
    checkpoint,
    size: table.size,
    ids: addStrings(table.ids),
    byId: addArray(table.byId),
    columns: [...table.columns].map(([name, { codes, values, readings }]) => ({
      name,
      width: codes.BYTES_PER_ELEMENT,
      codes: addArray(codes),
      values: addStrings(values),
      ...(readings && { readings: addStrings(readings) }),
    })),
  };
  const head = encoder.encode(JSON.stringify(header));
  const start = 4 + Math.ceil(head.length / 4) * 4;
  const bytes = new Uint8Array(start + at);
  new DataView(bytes.buffer).setUint32(0, head.length, true);
  bytes.set(head, 4);
  let place = start;
  for (const part of parts) {
    bytes.set(part, place);
    place += Math.ceil(part.length / 4) * 4;
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

function read<Row extends { id: string }>(
  spec: TableSpec<Row>,
  bytes: Uint8Array,
): { table: Table<Row>; checkpoint: string } | undefined {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const headLength = new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0, true);
  const header = JSON.parse(decoder.decode(bytes.subarray(4, 4 + headLength))) as Header;
  if (header.layout !== layout || header.shape !== shapeOf(spec)) return undefined;
  const start = 4 + Math.ceil(headLength / 4) * 4;
  // A copy of each part, because typed arrays want aligned memory.
  const cut = ({ at, length }: Part): Uint8Array<ArrayBuffer> => {
    if (start + at + length > bytes.length) throw new RangeError('part beyond the end');
    return bytes.slice(start + at, start + at + length);
  };
  const codes = (part: Part, width: number): Codes => {
    const own = cut(part);
    if (width === 1) return own;
    return width === 2 ? new Uint16Array(own.buffer) : new Uint32Array(own.buffer);
  };
  const strings = ({ flat, starts }: StringsPart): Strings => ({
    flat: decoder.decode(cut(flat)),
    starts: new Uint32Array(cut(starts).buffer),
  });
  const specs: Record<string, ColumnSpec> = { ...spec.columns };
  for (const [name, { search }] of Object.entries(spec.hidden ?? {})) specs[name] = { kind: 'text', search };
  const columns = new Map<string, Column>();
  for (const { name, width, codes: part, values, readings } of header.columns) {
    const column = specs[name];
    if (!column) return undefined;
    columns.set(name, {
      spec: column,
      codes: codes(part, width),
      values: strings(values),
      ...(readings && { readings: strings(readings) }),
    });
  }
  const byId = new Uint32Array(cut(header.byId).buffer);
  const table = new Table(spec, header.size, strings(header.ids), byId, columns);
  return { table, checkpoint: header.checkpoint };
}
