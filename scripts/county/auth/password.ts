import { pbkdf2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(pbkdf2);

/** The fields in which CouchDB keeps a password. */
export interface PasswordFields {
  password_scheme: 'pbkdf2';
  pbkdf2_prf: string;
  salt: string;
  iterations: number;
  derived_key: string;
}

/** CouchDB takes 600,000; this endpoint holds invented people only and is started anew by every test. */
const iterations = 20_000;
const keyLength = 32;

export async function hashPassword(password: string): Promise<PasswordFields> {
  const salt = randomBytes(16).toString('hex');
  const key = await derive(password, salt, iterations, keyLength, 'sha256');
  return {
    password_scheme: 'pbkdf2',
    pbkdf2_prf: 'sha256',
    salt,
    iterations,
    derived_key: key.toString('hex'),
  };
}

/** False also for fields that are no password of ours. */
export async function passwordFits(password: string, fields: Partial<PasswordFields>): Promise<boolean> {
  const { salt, iterations: rounds, derived_key: wanted, pbkdf2_prf: prf = 'sha' } = fields;
  if (salt === undefined || rounds === undefined || wanted === undefined) return false;
  const stored = Buffer.from(wanted, 'hex');
  const key = await derive(password, salt, rounds, stored.length, prf === 'sha' ? 'sha1' : prf);
  return timingSafeEqual(key, stored);
}
