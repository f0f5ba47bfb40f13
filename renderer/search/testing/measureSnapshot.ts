import type { Member } from '@shared/domain/member/type';
import { loadPinyin } from '@shared/lib/pinyin';
import { find } from '../live/find';
import { Layers } from '../live/layers';
import { fromBytes, toBytes } from '../packed/bytes';
import { packNow } from '../packed/pack';
import type { Strings } from '../packed/strings';
import type { Table } from '../packed/table';
import type { MemberRow } from '../rows/member';
import { memberSource } from '../rows/memberSource';

/** What the index of party members costs. */
export interface SnapshotFigures {
  /** From the bytes of the snapshot to the first fifty ids, ms. */
  load: number;
  snapshotBytes: number;
  /** Numbers and strings that the loaded index holds, in bytes. */
  heldBytes: number;
}

const screen = 50;

/** Packs and saves an index of the members, loads it again and asks it once. */
export async function measureSnapshot(people: readonly Member[]): Promise<SnapshotFigures> {
  const rows = people.map((member) => memberSource.toRow(member));
  const bytes = toBytes(packNow(memberSource.spec, rows, await loadPinyin()), 'checkpoint');
  const from = performance.now();
  const snapshot = fromBytes(memberSource.spec, bytes);
  if (!snapshot) throw new Error('the snapshot cannot be read');
  const layers = new Layers(memberSource.spec);
  layers.useBase(snapshot.table);
  if (find(layers, { limit: screen }).length === 0) throw new Error('nobody was found');
  return {
    load: performance.now() - from,
    snapshotBytes: bytes.length,
    heldBytes: held(snapshot.table),
  };
}

/** Text: one byte a character for Latin text, two where there is Chinese. Shared values count once. */
function held(table: Table<MemberRow>): number {
  const counted = new Set<Strings>();
  const text = (strings: Strings): number => {
    if (counted.has(strings)) return 0;
    counted.add(strings);
    const { flat, starts } = strings;
    return flat.length * (/[^\0-\u00FF]/.test(flat) ? 2 : 1) + starts.byteLength;
  };
  const { packed } = table.ids;
  let bytes = (packed instanceof Uint8Array ? packed.byteLength : text(packed)) + table.byId.byteLength;
  for (const { codes, values, readings } of table.columns.values()) {
    bytes += (typeof codes === 'object' ? codes.byteLength : 0) + text(values);
    bytes += readings?.units.byteLength ?? 0;
  }
  return bytes;
}
