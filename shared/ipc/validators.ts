import { z } from 'zod';
import { backupReasons } from './backup';
import type { Channel, InputOf } from './channels';

const nothing = z.undefined();
const passphrase = z.strictObject({ passphrase: z.string().min(1).max(1024).optional() });
const secret = z.string().min(1).max(1024);
const newPassphrase = z.string().min(6).max(1024);
const id = z.string().min(1).max(64);
const personName = z.string().trim().min(1).max(40);
const token = z.string().min(1).max(120);
const counts = z.record(z.string().max(40), z.int().min(0));
const shortText = z.string().min(1).max(2048);

/** Checks what a window sends, per channel; a window that was taken over must not reach the disk with it. */
export const validators = {
  'vault:status': nothing,
  'vault:create': passphrase,
  'vault:unlock': z.strictObject({ passphrase: secret.optional(), person: id.optional() }),
  'vault:lock': nothing,
  'vault:lockLater': nothing,
  'vault:changePassphrase': z.strictObject({ current: secret.optional(), next: newPassphrase }),
  'vault:addPerson': z.strictObject({
    name: personName,
    passphrase: newPassphrase,
    current: secret,
    ownName: personName.optional(),
  }),
  'vault:removePerson': z.strictObject({ id, current: secret }),
  'vault:renewRecovery': z.strictObject({ current: secret.optional() }),
  'vault:recover': z.strictObject({
    code: z.string().min(1).max(200),
    passphrase: newPassphrase,
    person: id.optional(),
  }),
  'vault:beginRekey': z.strictObject({ current: secret.optional() }),
  'vault:endRekey': nothing,
  'vault:markUsed': nothing,
  'vault:noteUnsent': z.int().min(0),
  'vault:unsent': nothing,
  'vault:startOver': nothing,
  'county:status': nothing,
  'county:signIn': z.strictObject({ url: shortText, user: shortText, password: z.string().min(1).max(1024) }),
  'county:setUrl': z.string().max(2048),
  'county:signOut': nothing,
  'backup:state': nothing,
  'backup:begin': z.strictObject({
    reason: z.enum(backupReasons),
    to: z.literal('choose').optional(),
    suggestedName: z.string().min(1).max(200).optional(),
  }),
  'backup:append': z.strictObject({ id, text: z.string().max(96 * 1_048_576) }),
  'backup:finish': z.strictObject({
    id,
    content: z.strictObject({
      lines: z.int().min(0),
      counts,
      records: counts,
      damaged: z.int().min(0),
      versions: counts,
      communityName: z.string().max(200).optional(),
    }),
  }),
  'backup:abort': id,
  'backup:chooseSecond': nothing,
  'backup:forgetSecond': nothing,
  'backup:choose': nothing,
  'backup:open': z.strictObject({ token, passphrase: secret.optional(), code: secret.optional() }),
  'backup:read': token,
  'backup:rewind': token,
  'backup:close': nothing,
  'backup:adopt': z.strictObject({ token, passphrase: newPassphrase.optional() }),
  'backup:setDataAside': nothing,
  'files:pdf': z.strictObject({ paper: z.enum(['A4', 'A3']), landscape: z.boolean() }),
  'files:save': z.strictObject({
    suggestedName: z.string().min(1).max(200),
    bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array, 'bytes expected'),
  }),
  'app:disk': nothing,
  'app:leave': nothing,
  'app:version': nothing,
  'app:clock': nothing,
  'app:trustClock': nothing,
  'app:showLogs': nothing,
  'app:report': z.strictObject({ message: z.string().max(10_000), stack: z.string().max(50_000).optional() }),
  'app:bootFailed': nothing,
} satisfies { [C in Channel]: z.ZodType<InputOf<C>> };

/** The channels there are, for whoever registers them. */
export const channels = Object.keys(validators) as Channel[];

/** Gives the checked input of a call. Throws an Error that names the channel and the fields, never the values. */
export function checkInput<C extends Channel>(channel: C, args: readonly unknown[]): InputOf<C> {
  if (args.length > 1) throw new Error(`${channel}: one argument expected`);
  const validator: z.ZodType = validators[channel];
  const result = validator.safeParse(args[0]);
  if (result.success) return result.data as InputOf<C>;
  const fields = result.error.issues.map((issue) => issue.path.join('.') || 'input');
  throw new Error(`${channel}: not valid: ${[...new Set(fields)].join(', ')}`);
}
