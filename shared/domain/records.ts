import type { Council } from './council/type';
import type { Figure } from './figure/type';
import type { Household } from './household/type';
import type { JournalEntry } from './journal/type';
import type { LedgerEntry } from './ledger/type';
import type { Matter } from './matter/type';
import type { Meeting } from './meeting/type';
import type { Member } from './member/type';
import type { OrgUnit } from './orgUnit/type';
import type { Partner } from './partner/type';
import type { Visit } from './visit/type';

/** The record type of each collection. */
export interface Records {
  orgUnits: OrgUnit;
  members: Member;
  households: Household;
  visits: Visit;
  councils: Council;
  meetings: Meeting;
  matters: Matter;
  partners: Partner;
  ledger: LedgerEntry;
  figures: Figure;
  journal: JournalEntry;
}
