import { createHash } from 'node:crypto';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '@shared/ipc/failure';
import { z } from 'zod';
import { readIfThere, writeAtomic } from '../services/atomic-write';
import { strengthSchema } from './passphrase';

const base64 = z.base64().min(1).max(4096);
const byPassphrase = { salt: base64, strength: strengthSchema, sealed: base64 };
const bySystem = z.strictObject({ kind: z.literal('system'), sealed: base64 });
/** Number of a data key: the low half of the first byte of what it has sealed. */
const keyId = z.int().min(0).max(15);

const personOfSecond = z.strictObject({
  id: z.string().min(1).max(64),
  /** What the unlock screen shows, in plain text; '' while there is one person only. */
  name: z.string().max(40),
  ...byPassphrase,
});
const systemOfSecond = z.strictObject({ sealed: base64 });
const recoveryOfSecond = z.strictObject({ salt: base64, sealed: base64, madeAt: z.string().max(40) });
const state = {
  /** True once an office was opened with a profile: an empty database is a loss from then on. */
  used: z.boolean(),
  /** The county took the account out of use. */
  disabled: z.boolean(),
};

/** Every wrap says which data key it holds. */
const personSchema = personOfSecond.extend({ key: keyId });

const schema = z.strictObject({
  version: z.literal(3),
  /** The data key that seals. */
  key: keyId,
  /** The same data key, wrapped once for each person. */
  people: z.array(personSchema).max(50),
  system: systemOfSecond.extend({ key: keyId }).optional(),
  recovery: recoveryOfSecond.extend({ key: keyId }).optional(),
  /** A later data key under an earlier one, for those whose wrap holds the earlier one still. */
  handovers: z.array(z.strictObject({ from: keyId, to: keyId, sealed: base64 })).max(16),
  /** Earlier data keys under the present one; `inUse` while records may still be sealed with them, else for old backups. */
  former: z.array(z.strictObject({ id: keyId, inUse: z.boolean(), sealed: base64 })).max(16),
  ...state,
});

const second = z.strictObject({
  version: z.literal(2),
  people: z.array(personOfSecond).max(50),
  system: systemOfSecond.optional(),
  recovery: recoveryOfSecond.optional(),
  ...state,
});

const first = z.strictObject({
  version: z.literal(1),
  key: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('passphrase'), ...byPassphrase }),
    bySystem,
  ]),
});

/** vault.json: the data key, wrapped for people, or by the operating system, and for the recovery sheet; never plain. */
export type VaultContent = z.infer<typeof schema>;
export type Person = z.infer<typeof personSchema>;

export const vaultFiles = ['vault.json', 'vault.bak'] as const;

/** A vault before anything was wrapped. */
export const emptyVault = {
  version: 3,
  key: 0,
  people: [],
  handovers: [],
  former: [],
  used: false,
  disabled: false,
} as const satisfies VaultContent;

/** What the first version knew carries over; nobody is asked anything again. */
function fromFirst({ key }: z.infer<typeof first>): VaultContent {
  if (key.kind === 'system') return { ...emptyVault, system: { key: 0, sealed: key.sealed } };
  const { salt, strength, sealed } = key;
  return { ...emptyVault, people: [{ id: 'first', name: '', key: 0, salt, strength, sealed }] };
}

function fromSecond({ people, system, recovery, ...rest }: z.infer<typeof second>): VaultContent {
  return {
    ...emptyVault,
    ...rest,
    version: 3,
    people: people.map((person) => ({ ...person, key: 0 })),
    ...(system && { system: { ...system, key: 0 } }),
    ...(recovery && { recovery: { ...recovery, key: 0 } }),
  };
}

/** A vault of this or an earlier version from its text; undefined when it is none. */
export function parseVault(text: string | undefined): VaultContent | undefined {
  try {
    const json: unknown = JSON.parse(text ?? '');
    const [oldest, older] = [first.safeParse(json), second.safeParse(json)];
    if (oldest.success) return fromFirst(oldest.data);
    const content = older.success ? fromSecond(older.data) : schema.parse(json);
    return content.people.length > 0 || content.system ? content : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The vault, from its second copy when the first is damaged or gone; whichever copy is missing or behind is written
 * again. Undefined when nothing was set up. Throws Failure `damaged` when neither copy can be read; both stay as they are.
 */
export async function readVault(folder: string): Promise<VaultContent | undefined> {
  const [path, copy] = vaultFiles.map((name) => join(folder, name)) as [string, string];
  const texts = [await readIfThere(path), await readIfThere(copy)] as const;
  const content = vaultOfFile(texts[0]) ?? vaultOfFile(texts[1]);
  if (!content) {
    if (texts.every((text) => text === undefined)) return undefined;
    throw new Failure('damaged');
  }
  const good = textOf(content);
  if (texts.some((text) => text !== good)) await writeVault(folder, content);
  return content;
}

/** Not against malice, which the wraps withstand: without it a flipped bit could pass for a vault and reach the good copy. */
const sumOf = (content: object): string => createHash('sha256').update(JSON.stringify(content)).digest('hex');

/** A vault from the text of one of its files; undefined when it is none or not as it was written. */
export function vaultOfFile(text: string | undefined): VaultContent | undefined {
  try {
    const file = fileSchema.parse(JSON.parse(text ?? ''));
    if (file.version < 3) return parseVault(text);
    const { sum, ...content } = file;
    return sum === sumOf(content) ? parseVault(JSON.stringify(content)) : undefined;
  } catch {
    return undefined;
  }
}

const fileSchema = z.looseObject({ version: z.int(), sum: z.string().optional() });

/** Parsed, so that the fields always stand in the same order and copies can be compared. */
function textOf(content: VaultContent): string {
  const ordered = schema.parse(content);
  return `${JSON.stringify({ ...ordered, sum: sumOf(ordered) }, undefined, 2)}\n`;
}

/** Writes both copies, one after the other: at any moment one of them is whole. */
export async function writeVault(folder: string, content: VaultContent): Promise<void> {
  for (const name of vaultFiles) await writeAtomic(join(folder, name), textOf(content));
}

/** Damaged copies get another name, so that an expert can still look at them; nothing is deleted. */
export async function setVaultAside(folder: string): Promise<void> {
  for (const name of vaultFiles) {
    const path = join(folder, name);
    if ((await readIfThere(path)) !== undefined) await rename(path, `${path}.damaged-${Date.now()}`);
  }
}
