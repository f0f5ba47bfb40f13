import { expect, it } from 'vitest';
import { readOptions } from './options';

const names = ['search', 'push'];

it('measures everything three times in Chromium unless told otherwise', () => {
  expect(readOptions([], names)).toEqual({
    json: undefined,
    only: undefined,
    runs: 3,
    host: 'chromium',
    large: false,
  });
});

it('takes names with commas and several times', () => {
  const args = [
    '--json',
    'a.json',
    '--only',
    'push,search',
    '--only',
    'push',
    '--runs',
    '1',
    '--host=electron',
  ];
  expect(readOptions(args, names)).toMatchObject({
    json: 'a.json',
    only: ['push', 'search', 'push'],
    runs: 1,
    host: 'electron',
  });
});

it.each([['--only', 'serach'], ['--runs', '0'], ['--runs', 'x'], ['--host', 'firefox'], ['--unknown']])(
  'refuses %s %s',
  (...args) => {
    expect(() => readOptions(args, names)).toThrow(/--/);
  },
);
