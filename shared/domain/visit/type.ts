import type { Code, Envelope, Instant, PlainDate } from '../record/envelope';

/** 走访 (domain.md section 4). */
export interface Visit extends Envelope {
  householdId: string;
  /** That of the household, for the rights of grid workers (docs/adr/0022); the repository fills it in. */
  grid?: string;
  at: Instant;
  visitors: string[];
  /** home 入户, phone 电话, patrol 巡查, talk 座谈 */
  mode: Code;
  /** routine 例行, … (五必访, 三必到, 四万走访) */
  occasion: Code;
  said?: string;
  needs: VisitNeed[];
  followUpAt?: PlainDate;
  /** 无人在家: tried, not visited. */
  nobodyHome: boolean;
}

export interface VisitNeed {
  id: string;
  text: string;
  category?: Code;
  /** The matter that the need became. */
  matterId?: string;
}
