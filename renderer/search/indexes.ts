import type { RowIndex } from './rowIndex';
import type { CouncilRow } from './rows/council';
import type { HouseholdRow } from './rows/household';
import type { LedgerRow } from './rows/ledger';
import type { MatterRow } from './rows/matter';
import type { MeetingRow } from './rows/meeting';
import type { MemberRow } from './rows/member';
import type { VisitRow } from './rows/visit';

export type { RowIndex, RowQuery } from './rowIndex';
export type { CouncilRow, HouseholdRow, LedgerRow, MatterRow, MeetingRow, MemberRow, VisitRow };

/**
 * The memory indexes of an opened office: `openIndexes(office)` of `./open`, in React `IndexesProvider` and
 * `useIndexes` of `./context`. Natural orders: members by name (pinyin), households by the way one
 * walks (compound, building, stairwell, room), visits and meetings newest first, matters newest first, councils by name, the ledger newest first.
 */
export interface Indexes {
  members: RowIndex<MemberRow>;
  households: RowIndex<HouseholdRow>;
  visits: RowIndex<VisitRow>;
  meetings: RowIndex<MeetingRow>;
  matters: RowIndex<MatterRow>;
  councils: RowIndex<CouncilRow>;
  ledger: RowIndex<LedgerRow>;
  /** Resolves when all indexes have caught up with the records; rejects when the records cannot be read. */
  ready: Promise<void>;
  /** Asks every list again: what rules and lists say has changed, not the records. */
  refresh(): void;
  /** Catches up and writes the snapshots that have changed. */
  flush(): Promise<void>;
  /** Stops listening and writes worthwhile snapshots; call before `Office.close`. */
  close(): Promise<void>;
}
