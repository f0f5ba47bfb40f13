import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { documentLimit } from '@shared/county/limits';

const read = (path: string): string => readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');
const compose = read('compose.yaml');
const guide = read('../../docs/deploy.zh-CN.md');

const depth = (line: string): number => line.length - line.trimStart().length;

/** What belongs to the outermost key of that name; no reader of YAML is among the project's packages. */
function part(text: string, name: string): string {
  const lines = text.split('\n');
  const named = lines.filter((line) => line.trim() === `${name}:`).toSorted((a, b) => depth(a) - depth(b));
  const [key] = named;
  if (key === undefined) throw new Error(`no ${name}`);
  const rest = lines.slice(lines.indexOf(key) + 1);
  const end = rest.findIndex((line) => line.trim() !== '' && depth(line) <= depth(key));
  return rest.slice(0, end === -1 ? undefined : end).join('\n');
}
const services = part(compose, 'services');
const [couchdb, proxy, backup] = ['couchdb', 'proxy', 'backup'].map((name) => part(services, name));
const number = (name: string): number => Number(new RegExp(`^ *${name} = (\\d+)$`, 'm').exec(compose)?.[1]);
const all = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].flatMap(([, found]) => found ?? []).toSorted((a, b) => (a < b ? -1 : 1));

it('asks for nothing that the guide does not set, and sets nothing that nobody asks for', () => {
  const needed = new Set(all(compose, /\$\{(\w+):\?/g));
  const env = /cat > \.env <<END\n(.*?)\nEND/s.exec(guide)?.[1] ?? '';
  expect(new Set(all(env, /^(\w+)=/gm))).toEqual(needed);
  for (const name of all(compose, /\$\{(\w+):-/g)) expect(guide).toContain(`\`${name}\``);
});

it('lets nobody in but through TLS, and no settings through the proxy', () => {
  expect(couchdb).not.toMatch(/^ *ports:/m);
  expect(backup).toContain('network_mode: none');
  expect(proxy).toContain("- '443:443'");
  const caddy = part(part(compose, 'configs'), 'caddy');
  expect(caddy).not.toMatch(/http:\/\//);
  for (const inside of ['/_utils*', '/_node*', '/_cluster_setup*', '/_replicate*', '/_scheduler*'])
    expect(caddy).toContain(inside);
  // A `$` of the file itself has to be doubled.
  expect(caddy).toContain('https://{$$COUNTY_HOST} {');
});

it('takes every document and batch that the rules and the PCs allow', () => {
  expect(number('max_document_size')).toBeGreaterThan(documentLimit);
  expect(number('max_http_request_size')).toBeGreaterThan(8 * documentLimit);
  expect(number('q')).toBe(1);
  expect(Number(/nofile: (\d+)/.exec(compose)?.[1])).toBeGreaterThanOrEqual(2 * number('max_dbs_open'));
  expect(guide).toContain(number('max_dbs_open').toLocaleString('en'));
});

it('backs up what CouchDB writes, with the CouchDB that runs', () => {
  const image = (service = ''): string[] => all(service, /image: (\S+)/g);
  expect(image(backup)).toEqual(image(couchdb));
  expect(couchdb).toContain('- data:/opt/couchdb/data');
  expect(backup).toContain('- data:/data:ro');
  expect(backup).toContain('BACKUP_FROM: /data');
  expect(backup).toContain('BACKUP_TO: /backups');
  expect(part(compose, 'volumes').trim()).not.toBe('');
});

it('names only what is there: services, volumes, networks, configs', () => {
  const configs = part(compose, 'configs');
  for (const source of all(services, /source: (\w+)/g)) part(configs, source);
  expect(all(services, /networks: \[(\w+)\]/g)).toEqual(['county', 'county']);
  expect(all(services, /depends_on: \[(\w+)\]/g)).toEqual(['couchdb']);
  expect(all(services, /^ *- (\w+):\//gm)).toEqual(['data', 'data']);
});
