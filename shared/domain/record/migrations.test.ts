/// <reference types="vite/types/importMeta.d.ts" />
import { describe, expect, it } from 'vitest';
import { migrate, migrationProblems, type Migration, type MigrationFile } from './migration';
import { migrateRecord, migrations } from './migrations';
import { collectionNames, schemaVersions } from './schema';

const step = (to: number): Migration => ({
  to,
  what: `step ${to}`,
  migrate: (doc) => ({ ...doc, trail: `${typeof doc['trail'] === 'string' ? doc['trail'] : ''}${to}` }),
});
const steps = [step(1), step(2), step(3)];

describe('the steps of a record', () => {
  it('run in order from its own version on', () => {
    expect(migrate(steps, { id: 'a' })).toEqual({ id: 'a', trail: '123', schemaVersion: 3 });
    expect(migrate(steps.toReversed(), { schemaVersion: 1 })).toEqual({ trail: '23', schemaVersion: 3 });
    expect(migrate(steps, { schemaVersion: 3 })).toEqual({ schemaVersion: 3 });
  });

  it('leave a newer record and the argument as they are', () => {
    const newer = Object.freeze({ schemaVersion: 9, later: 1 });
    expect(migrate(steps, newer)).toEqual(newer);
    const old = Object.freeze({ id: 'a' });
    expect(migrate(steps, old)).not.toBe(old);
    expect(old).toEqual({ id: 'a' });
  });
});

describe('the check of migration files', () => {
  const file = (number: number, more: Partial<MigrationFile> = {}): MigrationFile => ({
    path: `member/migrations/000${number}-what.ts`,
    source: "import type { Migration } from '../../record/migration';\nexport const migration = {};",
    migration: steps[number - 1],
    ...more,
  });
  const testOf = (number: number): string => `member/migrations/000${number}-what.test.ts`;

  it('is content with numbered, frozen, tested and registered ones', () => {
    expect(migrationProblems([file(2), file(1)], [testOf(1), testOf(2)], steps.slice(0, 2))).toEqual([]);
  });

  it.each([
    ['a missing test', [file(1)], [], steps.slice(0, 1), 'has no test'],
    ['a gap', [file(2)], [testOf(2)], steps.slice(1, 2), 'expected number 1'],
    ['one that nobody registered', [file(1)], [testOf(1)], [], 'not registered'],
    ['one without a file', [], [], steps.slice(0, 1), 'has no file'],
    [
      'live code',
      [file(1, { source: "import {\n  ages,\n} from '../bands';" })],
      [testOf(1)],
      steps.slice(0, 1),
      'imports live code',
    ],
  ])('finds %s', (_what, files, tests, registered, problem) =>
    expect(migrationProblems(files, tests, registered).join()).toContain(problem),
  );
});

const folders = {
  orgUnits: 'orgUnit',
  members: 'member',
  households: 'household',
  visits: 'visit',
  councils: 'council',
  meetings: 'meeting',
  matters: 'matter',
  partners: 'partner',
  ledger: 'ledger',
  figures: 'figure',
  journal: 'journal',
} as const;

const modules = import.meta.glob(['../*/migrations/*.ts', '!../*/migrations/*.test.ts'], {
  eager: true,
  import: 'migration',
});
const sources = import.meta.glob('../*/migrations/*.ts', { eager: true, query: '?raw', import: 'default' });

describe.each(collectionNames)('the migrations of %s', (name) => {
  it('lie numbered, frozen and tested in their folder', () => {
    const paths = Object.keys(sources).filter((path) => path.startsWith(`../${folders[name]}/`));
    const isTest = (path: string): boolean => path.endsWith('.test.ts');
    const files = paths
      .filter((path) => !isTest(path))
      .map((path) => ({
        path,
        source: String(sources[path]),
        migration: migrations[name].find((one) => one === modules[path]),
      }));
    expect(migrationProblems(files, paths.filter(isTest), migrations[name])).toEqual([]);
  });

  it('lead to the version that records are written with', () => {
    expect(migrations[name]).toHaveLength(schemaVersions[name]);
    expect(migrateRecord(name, { id: 'a' })['schemaVersion'] ?? 0).toBe(schemaVersions[name]);
  });
});
