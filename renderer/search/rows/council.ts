import type { Code } from '@shared/domain/record/envelope';

/** What lists need of a council. */
export interface CouncilRow {
  id: string;
  /** The community's code. */
  org: string;
  kind: Code;
  name: string;
  term?: string;
  memberNames: readonly string[];
  updatedAt: string;
  openCount: number;
}
