import { maskIdNumber } from './idNumber';

/** A telephone number with its middle hidden: `138****5678`; anything shorter is all hidden. */
export function maskPhone(phone: string): string {
  return phone.length >= 7 ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : '*'.repeat(phone.length);
}

/** An address up to its first number (the building); without one its first half. */
export function maskAddress(address: string): string {
  const letters = Array.from(address);
  const digit = letters.findIndex((letter) => /[\d０-９一二三四五六七八九十]/u.test(letter));
  const keep = digit > 0 ? digit : Math.floor(letters.length / 2);
  return `${letters.slice(0, keep).join('')}****`;
}

/** Free text whose ID numbers and telephone numbers are hidden. */
export function maskNumbers(text: string): string {
  return text.replace(/\d{17}[\dXx]|\d{15}|\d{11}|\d{3,4}-\d{7,8}/gu, (number) =>
    number.length === 18 ? maskIdNumber(number) : maskPhone(number),
  );
}
