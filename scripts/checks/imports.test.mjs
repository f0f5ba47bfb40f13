import { describe, expect, it } from 'vitest';
import { find, roomOf } from './imports.mjs';

/** @param {Record<string, string>} sources */
const problems = (sources) =>
  find(Object.entries(sources).map(([path, text]) => ({ path, text }))).map(
    ({ path, text }) => `${path}: ${text}`,
  );

describe('imports between rooms', () => {
  it('go downward unharmed', () => {
    expect(
      problems({
        'shared/lib/ids.ts': 'export const id = 1;',
        'renderer/data/office.ts':
          "import { id } from '@shared/lib/ids'; import { createRxDatabase } from 'rxdb'; export default [id, createRxDatabase];",
        'renderer/features/members/page.tsx':
          "import office from '@/data/office'; import { Table } from 'antd'; export const page = [office, Table];",
        'renderer/app/main.tsx': "import('@/features/members/page');",
        'electron/main.ts':
          "import { app } from 'electron'; import fs from 'node:fs'; import { id } from '@shared/lib/ids'; export default [app, fs, id];",
      }),
    ).toEqual([]);
  });

  it.each([
    [
      'data knows no feature',
      'renderer/data/a.ts',
      "import '@/features/members/x';",
      'renderer/data may not import renderer/features/members',
    ],
    [
      'a lazy import counts',
      'renderer/sync/a.ts',
      "void import('@/search/x');",
      'renderer/sync may not import renderer/search',
    ],
    [
      'a type counts',
      'renderer/platform/a.ts',
      "import type { X } from '@/data/x'; export type Y = X;",
      'renderer/platform may not import renderer/data',
    ],
    [
      'a re-export counts',
      'shared/a.ts',
      "export * from '../renderer/data/x';",
      'shared may not import renderer/data',
    ],
    [
      'a feature knows no feature',
      'renderer/features/visits/a.ts',
      "import '@/features/members/x';",
      'a feature never imports another feature (renderer/features/members)',
    ],
    [
      'the desk knows no screen',
      'electron/a.ts',
      "import '../renderer/data/x';",
      'electron may not import renderer/data',
    ],
    [
      'ui knows no domain',
      'renderer/ui/a.ts',
      "import '@shared/domain/x';",
      'renderer/ui may not import shared',
    ],
    [
      'a worker counts',
      'renderer/sync/a.ts',
      "new Worker(new URL('../search/x.ts', import.meta.url));",
      'renderer/sync may not import renderer/search',
    ],
    [
      'rooms by alias',
      'renderer/app/a.ts',
      "import '../data/x';",
      'across rooms with @/ or @shared/, not ../data/x',
    ],
    ['nothing there', 'renderer/app/a.ts', "import './gone';", 'nothing at ./gone'],
    [
      'rxdb in a feature',
      'renderer/features/members/a.ts',
      "import { x } from 'rxdb/plugins/core';",
      'only renderer/data may import the database',
    ],
    ['Node in the renderer', 'renderer/sync/a.ts', "import fs from 'node:fs';", 'renderer runs without Node'],
    ['Node without its prefix', 'shared/a.ts', "import fs from 'fs';", 'shared runs without Node'],
    [
      'electron in the renderer',
      'renderer/app/a.ts',
      "import { shell } from 'electron';",
      'renderer runs without electron',
    ],
    [
      'React in sync',
      'renderer/sync/a.ts',
      "import { useState } from 'react';",
      'renderer/sync knows no screen',
    ],
    [
      'ui with a store',
      'renderer/ui/a.ts',
      "import { create } from 'zustand';",
      'ui imports React, antd and shared/messages only',
    ],
    [
      'ipcMain elsewhere',
      'electron/app/a.ts',
      "import { ipcMain } from 'electron';",
      'ipcMain only in electron/ipc/register.ts',
    ],
    [
      'the bridge elsewhere',
      'renderer/app/a.ts',
      'export const x = window.office;',
      'window.office only in renderer/platform',
    ],
    [
      'the bridge by another name',
      'renderer/app/a.ts',
      "export const x = globalThis['office'];",
      'window.office only in renderer/platform',
    ],
  ])('%s', (_what, path, text, problem) => {
    const others = Object.fromEntries(
      [
        'renderer/features/members/x.ts',
        'renderer/search/x.ts',
        'renderer/data/x.ts',
        'shared/domain/x.ts',
      ].map((other) => [other, 'export type X = 1;']),
    );
    expect(problems({ ...others, [path]: text })).toContain(`${path}: ${problem}`);
  });

  it('are free in a test as far as packages go', () => {
    expect(problems({ 'shared/a.test.ts': "import fs from 'node:fs';" })).toEqual([]);
  });

  it('never go round', () => {
    expect(
      problems({
        'shared/a.ts': "import './b';",
        'shared/b.ts': "import './c';",
        'shared/c.ts': "import type { A } from './a'; export type C = A;",
        'shared/d.ts': "import './a';",
      }),
    ).toEqual(['shared/a.ts: cycle: shared/a.ts → shared/b.ts → shared/c.ts → shared/a.ts']);
  });

  it('know a room by its folder', () => {
    expect(
      ['renderer/features/members/ui/a.ts', 'renderer/data/a.ts', 'electron/ipc/a.ts'].map(roomOf),
    ).toEqual(['renderer/features/members', 'renderer/data', 'electron']);
  });
});
