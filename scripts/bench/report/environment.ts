import { readFileSync } from 'node:fs';
import { availableParallelism, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { root } from '../../setup/run.mjs';

/** What the figures depend on besides the code; names neither machine nor person. */
export interface Environment {
  cores: number;
  memoryGiB: number;
  platform: string;
  node: string;
  /** The browser engine, e.g. `Chrome/130.0.0.0`. */
  engine: string;
  versions: Record<string, string>;
  /** Other work of the last minute: only ratios can be trusted on a busy machine. */
  loadBefore: number;
}

/** `userAgent` comes from the page that was measured. */
export function environmentOf(userAgent: string): Environment {
  return {
    cores: availableParallelism(),
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    platform: `${process.platform} ${process.arch}`,
    node: process.versions.node,
    engine: /(?:Headless)?Chrome\/[\d.]+/.exec(userAgent)?.[0] ?? 'unknown',
    versions: {
      minqingben: versionIn('package.json'),
      rxdb: versionIn('node_modules/rxdb/package.json'),
      dexie: versionIn('node_modules/dexie/package.json'),
      'pouchdb-core': versionIn('node_modules/pouchdb-core/package.json'),
    },
    loadBefore: Number(loadavg()[0]?.toFixed(1)),
  };
}

function versionIn(path: string): string {
  const { version } = JSON.parse(readFileSync(join(root, path), 'utf8')) as { version: string };
  return version;
}
