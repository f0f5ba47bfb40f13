import type { LocalStore } from '../office';
import type { Desk } from './desk';
import { readJson, writeJson } from './json';

/** Settings and the like of this PC; keys must not hold anything personal. */
export function localStore(desk: Desk): LocalStore {
  return {
    get: (key) => readJson(desk, 'local', key),
    set: (key, value) => writeJson(desk, 'local', key, value),
    remove: (key) => desk.remove([{ area: 'local', key }]),
  };
}
