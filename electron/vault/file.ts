import { join } from 'node:path';
import { Failure } from '@shared/ipc/failure';
import { z } from 'zod';
import { readIfThere, writeAtomic } from '../services/atomic-write';
import { strengthSchema } from './passphrase';

const base64 = z.base64().min(1).max(4096);
const byPassphrase = { salt: base64, strength: strengthSchema, sealed: base64 };
const bySystem = z.strictObject({ kind: z.literal('system'), sealed: base64 });

const personSchema = z.strictObject({
  id: z.string().min(1).max(64),
  /** What the unlock screen shows, in plain text; '' while there is one person only. */
  name: z.string().max(40),
  ...byPassphrase,
});

const schema = z.strictObject({
  version: z.literal(2),
  /** The same data key, wrapped once for each person. */
  people: z.array(personSchema).max(50),
  system: z.strictObject({ sealed: base64 }).optional(),
  recovery: z.strictObject({ salt: base64, sealed: base64, madeAt: z.string().max(40) }).optional(),
  /** True once an office was opened with a profile: an empty database is a loss from then on. */
  used: z.boolean(),
  /** The county took the account out of use. */
  disabled: z.boolean(),
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

/** The names of the first version carry over; nobody is asked anything again. */
function upgraded({ key }: z.infer<typeof first>): VaultContent {
  const rest = { version: 2 as const, used: false, disabled: false };
  if (key.kind === 'system') return { ...rest, people: [], system: { sealed: key.sealed } };
  const { salt, strength, sealed } = key;
  return { ...rest, people: [{ id: 'first', name: '', salt, strength, sealed }] };
}

function parsed(text: string | undefined): VaultContent | undefined {
  try {
    const json: unknown = JSON.parse(text ?? '');
    const old = first.safeParse(json);
    if (old.success) return upgraded(old.data);
    const content = schema.parse(json);
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
  const content = parsed(texts[0]) ?? parsed(texts[1]);
  if (!content) {
    if (texts.every((text) => text === undefined)) return undefined;
    throw new Failure('damaged');
  }
  const good = textOf(content);
  if (texts.some((text) => text !== good)) await writeVault(folder, content);
  return content;
}

// Parsed, so that the fields always stand in the same order and copies can be compared.
const textOf = (content: VaultContent): string => `${JSON.stringify(schema.parse(content), undefined, 2)}\n`;

/** Writes both copies, one after the other: at any moment one of them is whole. */
export async function writeVault(folder: string, content: VaultContent): Promise<void> {
  for (const name of vaultFiles) await writeAtomic(join(folder, name), textOf(content));
}
