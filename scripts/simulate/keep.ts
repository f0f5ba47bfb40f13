import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { linesOf } from '@/sync/simulation/regressions/kept';
import type { Schedule } from '@/sync/simulation/schedule';

const folder = new URL('../../renderer/sync/simulation/regressions/', import.meta.url);

/** Writes a failed schedule down as a test of its own. Gives the path. Throws RangeError for a name that is no file name. */
export async function keep(name: string, least: Schedule, problems: readonly string[]): Promise<string> {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))
    throw new RangeError('a name of small letters, digits and hyphens');
  const path = fileURLToPath(new URL(`${name}.test.ts`, folder));
  await writeFile(path, regressionTest(name, least, problems));
  return path;
}

/** The text of the test. */
export function regressionTest(name: string, least: Schedule, problems: readonly string[]): string {
  const { operations, ...rest } = least;
  return `import { expect, it } from 'vitest';
import { problemsOf } from './kept';

// Failed with: ${problems.join('; ').replaceAll(/\s+/g, ' ').slice(0, 200)}
it('${name.replaceAll('-', ' ')}', async () => {
  const problems = await problemsOf({
  ${JSON.stringify(rest).slice(1, -1)},
  operations: \`
${linesOf(operations)}
  \`,
  });
  expect(problems).toEqual([]);
});
`;
}
