import type { DraftInfo, DraftStore } from '../office';
import type { Desk } from './desk';
import { fromBytes, readJson, toBytes } from './json';

/** Content and description of a draft are separate values, so that the list of drafts reads no content. */
export function draftStore(desk: Desk, now: () => Date): DraftStore {
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };

  return {
    get: (key) => readJson(desk, 'draft', key),
    async save({ key, form, title }, value) {
      const info: DraftInfo = { key, form, title, savedAt: now().toISOString() };
      await desk.put([
        { area: 'draft', key, bytes: toBytes(value) },
        { area: 'draftInfo', key, bytes: toBytes(info) },
      ]);
      tell();
    },
    async remove(key) {
      await desk.remove([
        { area: 'draft', key },
        { area: 'draftInfo', key },
      ]);
      tell();
    },
    async list() {
      const infos = (await desk.list('draftInfo')).map((bytes) => fromBytes<DraftInfo>(bytes));
      return infos.toSorted((a, b) => b.savedAt.localeCompare(a.savedAt));
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
