import { halfWidth } from './text';

/** Fen as yuan for the screen and for tables: `1500` → `15.00`. */
export function yuan(fen: number): string {
  const whole = Math.trunc(Math.abs(fen) / 100);
  const rest = String(Math.abs(fen) % 100).padStart(2, '0');
  return `${fen < 0 ? '-' : ''}${whole}.${rest}`;
}

/** What somebody typed as yuan, in fen: `3,500`, `3500.5`, `３５００元`. Undefined for what is no sum of at most two decimals. */
export function fenOf(typed: string): number | undefined {
  const clean = halfWidth(typed)
    .replace(/[\s,，]/gu, '')
    .replace(/元$/u, '');
  const match = /^(\d{1,9})(?:\.(\d{1,2}))?$/u.exec(clean);
  if (!match) return undefined;
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}
