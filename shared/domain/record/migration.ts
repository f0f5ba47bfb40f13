type Doc = Readonly<Record<string, unknown>>;

/**
 * One step of a record's shape, kept in `<record>/migrations/NNNN-name.ts` and frozen from its first release on: it
 * imports nothing, so that it does tomorrow what it did when it was written.
 */
export interface Migration {
  /** The schema version that the step leads to; the number of its file. */
  to: number;
  /** What the step does, for the log. */
  what: string;
  /** A record of the version before as one of this version; never changes its argument. */
  migrate(doc: Doc): Record<string, unknown>;
}

/**
 * Takes a document through the steps that its `schemaVersion` (0 if it has none) lacks. One of a newer version than
 * the steps know comes back as it is: its unknown fields are kept, never cut to size.
 */
export function migrate(steps: readonly Migration[], doc: Doc): Record<string, unknown> {
  const version = doc['schemaVersion'];
  const from = typeof version === 'number' ? version : 0;
  return steps
    .filter(({ to }) => to > from)
    .toSorted((a, b) => a.to - b.to)
    .reduce<Record<string, unknown>>(
      (current, step) => ({ ...step.migrate(current), schemaVersion: step.to }),
      { ...doc },
    );
}

/** A migration as it lies in its file. */
export interface MigrationFile {
  /** `member/migrations/0001-what.ts` */
  path: string;
  source: string;
  migration: Migration | undefined;
}

/** What is wrong with the files of one record: gaps, live imports, missing tests, steps that nobody registered. */
export function migrationProblems(
  files: readonly MigrationFile[],
  testPaths: readonly string[],
  registered: readonly Migration[],
): string[] {
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const problems = sorted.flatMap(({ path, source, migration }, i) => [
    ...(Number(/(\d{4})-[\w-]+\.ts$/u.exec(path)?.[1]) === i + 1
      ? []
      : [`${path}: expected number ${i + 1}`]),
    ...(migration?.to === i + 1 ? [] : [`${path}: does not lead to version ${i + 1}`]),
    ...(migration !== undefined && registered[i] === migration
      ? []
      : [`${path}: not registered in its place`]),
    ...(/^\s*(?:import|export)\s(?!type\b)[^;]*\bfrom\b/mu.test(source)
      ? [`${path}: imports live code`]
      : []),
    ...(testPaths.includes(path.replace(/\.ts$/u, '.test.ts')) ? [] : [`${path}: has no test`]),
  ]);
  return registered.length > files.length ? [...problems, 'a registered migration has no file'] : problems;
}
