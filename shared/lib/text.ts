const invisible = /[\u200b-\u200f\u2060\ufeff\u00ad]/gu;

/** Full-width letters, digits and the signs of dates and numbers (`．／－：＋`) as half-width; other signs stay Chinese. */
export function halfWidth(value: string): string {
  return value
    .replace(invisible, '')
    .replace(/[０-９Ａ-Ｚａ-ｚ．／－：＋＿]/gu, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
}

/** A line as a person meant it: half-width letters and digits, no outer blanks, one blank where there were several. */
export function cleanLine(value: string): string {
  return halfWidth(value).replace(/\s+/gu, ' ').trim();
}

/** A name without the blanks that ledgers use to align two-character names; one form of the middle dot. */
export function cleanName(value: string): string {
  return cleanLine(value)
    .replace(/(?<![A-Za-z]) | (?![A-Za-z])/gu, '')
    .replace(/[•・‧∙●]/gu, '·');
}

/** For comparing words of code lists and headers: nothing but the characters, brackets in one form, small letters. */
export function foldWord(value: string): string {
  return halfWidth(value)
    .replace(/\s+/gu, '')
    .replace(/[（【［〔[]/gu, '(')
    .replace(/[）】］〕\]]/gu, ')')
    .toLowerCase();
}

/** The digits of a telephone number; the country code 86 in front of a mobile or area number is left out. */
export function phoneDigits(value: string): string {
  const digits = halfWidth(value).replace(/\D/gu, '');
  const national = digits.replace(/^(?:00)?86(?=1\d{10}$|0\d{9,11}$)/u, '');
  return national;
}

/** A mainland mobile number: 11 digits that begin with 13–19. */
export function isMobile(value: string): boolean {
  return /^1[3-9]\d{9}$/u.test(phoneDigits(value));
}
