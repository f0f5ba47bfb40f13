import { z } from 'zod';
import type { KeptVault } from './store';

// Limits keep a tampered entry from asking for all the memory of the PC.
const schema = z.object({
  version: z.literal(1),
  kdf: z.object({
    name: z.literal('argon2id'),
    salt: z.base64(),
    memoryKiB: z.number().int().min(8).max(1_048_576),
    iterations: z.number().int().min(1).max(100),
    parallelism: z.number().int().min(1).max(16),
  }),
  nonce: z.base64(),
  wrapped: z.base64(),
  failures: z.number().int().min(0),
  notBefore: z.number(),
});

/** What was kept, or undefined when it is damaged. */
export const keptVault = (raw: unknown): KeptVault | undefined => schema.safeParse(raw).data;

export const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

export const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
