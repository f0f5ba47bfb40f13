// Imports run downward only (docs/adr/0001, 0030): between sides, between the rooms of the renderer, and without cycles.
import { existsSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { findCycles } from './source/cycles.mjs';
import { importsOf, lineAt, parse, walk } from './source/parse.mjs';
import { packageOf, resolveImport } from './source/resolve.mjs';
import { isMain, isTest, readTree, report } from './source/tree.mjs';
import { root } from '../setup/run.mjs';

/** What each room may import besides itself. A room not named here may import anything. */
const below = {
  shared: [],
  electron: ['shared'],
  'renderer/platform': ['shared'],
  'renderer/data': ['renderer/platform', 'shared'],
  'renderer/sync': ['renderer/data', 'renderer/platform', 'shared'],
  'renderer/search': ['renderer/data', 'renderer/platform', 'shared'],
  'renderer/documents': ['renderer/data', 'renderer/platform', 'shared'],
  'renderer/ui': ['shared/messages'],
  'renderer/features': [
    'renderer/sync',
    'renderer/search',
    'renderer/documents',
    'renderer/data',
    'renderer/platform',
    'renderer/ui',
    'shared',
  ],
  'renderer/app': ['renderer/', 'shared'],
  e2e: ['scripts', 'shared'],
};

const node = new Set([...builtinModules, 'node:']);
const screen = ['react-dom', 'react-router', 'antd', '@ant-design/icons', 'zustand'];
const store = ['rxdb', 'dexie'];
const uiPackages = new Set(['react', 'react-dom', 'antd', '@ant-design/icons', 'dayjs']);

/** The room of a file: a folder of the renderer, or one feature of it, or a side. @param {string} path */
export function roomOf(path) {
  const [side = '', room = '', area = ''] = path.split('/');
  if (side !== 'renderer' || !path.includes('/')) return side;
  return room === 'features' ? `renderer/features/${area}` : `renderer/${room}`;
}

/** @param {string} room */
const ruleOf = (room) =>
  /** @type {Record<string, string[]>} */ (below)[
    room.startsWith('renderer/features/') ? 'renderer/features' : room
  ];

/** Why a room may not import a package, if so. @param {string} room @param {string} name */
function packageProblem(room, name) {
  const side = room.split('/')[0];
  const pure = side === 'shared' || side === 'renderer';
  if (pure && (node.has(name) || name === 'electron'))
    return `${side} runs without ${name === 'electron' ? 'electron' : 'Node'}`;
  if (store.includes(name) && pure && room !== 'renderer/data')
    return 'only renderer/data may import the database';
  // data gives hooks to the features, so it knows React, but no widget.
  const faceless = ['shared', 'electron', 'renderer/sync'].includes(room);
  if ((faceless && name === 'react') || ((faceless || room === 'renderer/data') && screen.includes(name)))
    return `${room} knows no screen`;
  if (room === 'renderer/ui' && !uiPackages.has(name))
    return 'ui imports React, antd and shared/messages only';
  return undefined;
}

/** Why a file may not import another, if so. @param {string} from @param {string} to @param {string} spec */
function roomProblem(from, to, spec) {
  const [own, other] = [roomOf(from), roomOf(to)];
  if (own === other) return undefined;
  const rule = ruleOf(own);
  if (rule && !rule.some((allowed) => to.startsWith(allowed.endsWith('/') ? allowed : `${allowed}/`))) {
    return own.startsWith('renderer/features/') && other.startsWith('renderer/features/')
      ? `a feature never imports another feature (${other})`
      : `${own} may not import ${other}`;
  }
  const sided = own.startsWith('renderer') || own === 'electron';
  return sided && spec.startsWith('.') ? `across rooms with @/ or @shared/, not ${spec}` : undefined;
}

/** Names that only one file may speak. @param {import('./source/tree.mjs').SourceFile} file */
function reservedNames(file) {
  /** @type {import('./source/tree.mjs').Problem[]} */
  const problems = [];
  const side = roomOf(file.path).split('/')[0];
  if (side !== 'renderer' && side !== 'electron') return problems;
  const say = (/** @type {number} */ at, /** @type {string} */ text) =>
    problems.push({ path: file.path, line: lineAt(file.text, at), text });
  walk(parse(file), (found) => {
    if (found.type === 'Identifier' && found.name === 'ipcMain' && file.path !== 'electron/ipc/register.ts') {
      say(found.start, 'ipcMain only in electron/ipc/register.ts');
    }
    const name = found.type === 'MemberExpression' && (found.property.name ?? found.property.value);
    const ofWindow = ['window', 'globalThis', 'self'].includes(found.object?.name);
    if (name === 'office' && ofWindow && roomOf(file.path) !== 'renderer/platform') {
      say(found.start, 'window.office only in renderer/platform');
    }
  });
  return problems;
}

/** @param {import('./source/tree.mjs').SourceFile[]} files @param {(path: string) => boolean} [exists] other files (css, json) */
export function find(files, exists = () => false) {
  const known = new Set(files.map((file) => file.path));
  /** @type {import('./source/tree.mjs').Problem[]} */
  const problems = [];
  /** @type {Map<string, string[]>} */
  const graph = new Map();
  for (const file of files) {
    const room = roomOf(file.path);
    const say = (/** @type {number} */ line, /** @type {string | undefined} */ text) => {
      if (text) problems.push({ path: file.path, line, text });
    };
    /** @type {string[]} */
    const edges = [];
    for (const { spec, typeOnly, line } of importsOf(file)) {
      const target = resolveImport(file.path, spec, (path) => known.has(path) || exists(path));
      if ('missing' in target) say(line, `nothing at ${spec}`);
      else if ('file' in target) {
        say(line, roomProblem(file.path, target.file, spec));
        edges.push(target.file);
      } else if (!isTest(file.path) && !(typeOnly && room === 'shared')) {
        say(line, packageProblem(room, packageOf(target.external)));
      }
    }
    graph.set(file.path, edges);
    problems.push(...(isTest(file.path) ? [] : reservedNames(file)));
  }
  for (const cycle of findCycles(graph)) {
    problems.push({ path: cycle[0] ?? '', text: `cycle: ${[...cycle, cycle[0]].join(' → ')}` });
  }
  return problems;
}

if (isMain(import.meta)) {
  report(find(readTree(), (path) => /\.[a-z]+$/.test(path) && existsSync(`${root}/${path}`)));
}
