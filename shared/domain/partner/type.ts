import type { Code, Envelope, PlainDate } from '../record/envelope';

/** 驻区单位 (domain.md section 7). */
export interface Partner extends Envelope {
  name: string;
  kind?: Code;
  contact?: string;
  phone?: string;
  commitments?: { id: string; text: string; dueAt?: PlainDate; done?: boolean }[];
  resources?: string[];
  needs?: string[];
  note?: string;
}
