import { join } from 'node:path';

/** Where Chromium keeps the IndexedDB of the app's origin. */
export const dataFolder = (userData: string): string =>
  join(userData, 'IndexedDB', 'app_minqingben_0.indexeddb.leveldb');
