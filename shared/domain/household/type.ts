import type { Code, Envelope, PlainDate } from '../record/envelope';

/** 住户 (domain.md section 4). A ledger names a household by address + 户主. */
export interface Household extends Envelope {
  grid?: string;
  compound?: string;
  building?: string;
  stairwell?: string;
  room?: string;
  head?: string;
  phone?: string;
  /** owner 自住, rented 租住, vacant 空置, shop 商铺, unit 单位 */
  kind?: Code;
  persons: Person[];
  care: Code[];
  pairedMemberIds?: string[];
  /** red, yellow, green: how often help is due, not a judgement of people. */
  level: Code;
  levelReason?: string;
  levelSince?: PlainDate;
  note?: string;
  /** What the head's row of a ledger overruled, shown to the clerk. */
  differences?: { id: string; field: string; kept?: string; other?: string }[];
}

export interface Person {
  id: string;
  name: string;
  /** Relation to the head as the ledger says it, e.g. 户主, 配偶, 子. */
  relation?: string;
  gender?: Code;
  birthDate?: PlainDate;
  /** Off by default (data minimisation). */
  idNumber?: string;
  phone?: string;
  tags: Code[];
  memberId?: string;
}
