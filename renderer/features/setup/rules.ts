import type { FormRule } from 'antd';
import { text } from '@shared/messages';

export const passphraseMinLength = 6;

/** The person must fill the field in; spaces alone do not count. */
export function required(label: string): FormRule {
  return { required: true, whitespace: true, message: text.setup.required(label) };
}

/** Names the fault of a community code, or gives undefined (domain.md section 2: 12 digits). */
export function codeFault(value: string): string | undefined {
  const code = value.trim();
  if (code === '') return undefined;
  if (!/^\d+$/u.test(code)) return text.setup.codeNotDigits;
  return code.length === 12 ? undefined : text.setup.codeBad(code.length);
}

/** Names the fault of a new passphrase, or gives undefined. */
export function passphraseFault(value: string, required: boolean): string | undefined {
  if (value === '') return required ? text.setup.required(text.setup.passphrase) : undefined;
  return value.length < passphraseMinLength ? text.setup.passphraseShort : undefined;
}

/** Turns a fault finder into a rule of the form. */
export function faultRule(find: (value: string) => string | undefined): FormRule {
  return {
    validator: (_rule, value: unknown) => {
      const fault = find(typeof value === 'string' ? value : '');
      return fault ? Promise.reject(new Error(fault)) : Promise.resolve();
    },
  };
}
