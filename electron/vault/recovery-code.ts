import { createHash, hkdfSync, randomInt } from 'node:crypto';

/** Without 0, 1, I and O, which look alike on paper: 32 letters, 5 bits each. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const secretLetters = 24;
const groupLength = 5;

/** One letter that tells a mistyped code from a wrong one. */
const checkLetter = (secret: string): string =>
  alphabet[(createHash('sha256').update(`minqingben recovery ${secret}`).digest()[0] ?? 0) % 32] ?? '';

/** A fresh code: 120 random bits and a check letter, in five groups of five. */
export function newRecoveryCode(): string {
  const secret = Array.from({ length: secretLetters }, () => alphabet[randomInt(alphabet.length)]).join('');
  const code = secret + checkLetter(secret);
  return (code.match(new RegExp(`.{${groupLength}}`, 'g')) ?? []).join('-');
}

/** The code as typed from paper: any case, spacing and width. Undefined when it cannot be a code. */
export function readRecoveryCode(typed: string): string | undefined {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{P}]/gu, '');
  const secret = code.slice(0, secretLetters);
  const whole = /^[2-9A-HJ-NP-Z]{25}$/.test(code);
  return whole && code.at(-1) === checkLetter(secret) ? secret : undefined;
}

/** The wrapping key of a code. 120 random bits cannot be guessed, so no slow function is needed. */
export const keyOfRecoveryCode = (secret: string, salt: Uint8Array): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', secret, salt, 'minqingben recovery 1', 32));
