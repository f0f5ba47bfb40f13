import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const electronFolder = join(import.meta.dirname, '..');
const sources = readdirSync(electronFolder, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
);
const using = (word: RegExp): string[] =>
  sources
    .filter((file) => word.test(readFileSync(join(electronFolder, file), 'utf8')))
    .map((file) => file.replaceAll('\\', '/'));

describe('the desktop side', () => {
  it('has one file that takes calls and one that makes them', () => {
    expect(using(/\bipcMain\b.*from 'electron'/)).toEqual(['ipc/register.ts']);
    expect(using(/\bipcRenderer\b.*from 'electron'/)).toEqual(['preload.ts']);
  });

  it('switches no protection of the window off', () => {
    expect(using(/contextIsolation: false|sandbox: false|webSecurity: false|nodeIntegration: true/)).toEqual(
      [],
    );
    expect(using(/contextIsolation: true/)).toEqual(['app/window.ts']);
  });
});
