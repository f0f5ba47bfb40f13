import { loadPinyin } from '@shared/lib/pinyin';
import { find } from '../live/find';
import { Layers } from '../live/layers';
import { fromBytes, toBytes } from '../packed/bytes';
import { packNow } from '../packed/pack';
import { memberSource } from '../rows/memberSource';
import { crowd } from './crowd';

/** What the index of party members costs; times in ms. */
export interface SearchFigures {
  rows: number;
  build: number;
  /** Reading the snapshot until the first question is answered. */
  load: number;
  snapshotBytes: number;
  /** Numbers and strings that the loaded index holds, in bytes. */
  heldBytes: number;
  keystroke: { median: number; p95: number; worst: number; count: number };
  /** A filter over all rows without text. */
  filter: number;
}

/** What people type, letter by letter. */
const typed = ['zhangwei', 'zs', 'lijing', 'wxm', 'chenguo', '1390', '8812', '4299', 'wang 13', 'yu'];

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/** Builds, saves, loads and asks an index of so many invented members; `screen` ids are cut for each answer. */
export async function measureSearch(rows: number, screen = 50): Promise<SearchFigures> {
  const pinyin = await loadPinyin();
  const people = crowd(rows).map((member) => memberSource.toRow(member));
  const samples = people.filter((_, index) => index % Math.ceil(rows / 20) === 0);
  let from = performance.now();
  const built = packNow(memberSource.spec, people, pinyin);
  const build = performance.now() - from;
  const bytes = toBytes(built, 'checkpoint');

  from = performance.now();
  const snapshot = fromBytes(memberSource.spec, bytes);
  if (!snapshot) throw new Error('the snapshot cannot be read');
  const layers = new Layers(memberSource.spec);
  layers.useBase(snapshot.table);
  find(layers, { limit: screen });
  const load = performance.now() - from;

  const texts = [...typed, ...samples.flatMap(({ name, mobile = '' }) => [name, mobile.slice(-4)])];
  const times: number[] = [];
  for (const round of [0, 1, 2, 3]) {
    for (const text of texts) {
      for (let length = 1; length <= text.length; length++) {
        const start = performance.now();
        find(layers, { text: text.slice(0, length), limit: screen });
        // The first round warms the compiler up, as the first word of a morning does.
        if (round > 0) times.push(performance.now() - start);
      }
    }
  }
  times.sort((a, b) => a - b);
  from = performance.now();
  find(layers, { where: (row) => row.gender === 'female' && row.category === 'full', limit: screen });
  const filter = performance.now() - from;
  return {
    rows,
    build,
    load,
    snapshotBytes: bytes.length,
    heldBytes: held(snapshot.table),
    keystroke: { median: at(times, 0.5), p95: at(times, 0.95), worst: at(times, 1), count: times.length },
    filter,
  };
}

type Packed = NonNullable<ReturnType<typeof fromBytes<ReturnType<typeof memberSource.toRow>>>>['table'];

/** One byte a character for Latin text, two where there is Chinese, four for an offset. */
function held(table: Packed): number {
  const text = ({ flat, starts }: { flat: string; starts: Uint32Array }): number =>
    flat.length * (/[^\0-\u00FF]/.test(flat) ? 2 : 1) + starts.byteLength;
  let bytes = text(table.ids) + table.byId.byteLength;
  for (const { codes, values, readings } of table.columns.values()) {
    bytes += codes.byteLength + text(values) + (readings ? text(readings) : 0);
  }
  return bytes;
}
