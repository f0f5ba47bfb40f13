import type { Code, Envelope, PlainDate } from '../record/envelope';

/** 组织: a node of the tree county → street → community → grid → compound → building, or of the party's own levels. */
export interface OrgUnit extends Envelope {
  /** county, street, town, township, zone, community, grid, compound, building, stairwell, branch, group, hub, settings */
  kind: Code;
  name: string;
  /** Statistical division code (12 digits), if the unit bears one. */
  divisionCode?: string;
  parentId?: string;
  leadName?: string;
  leadPhone?: string;
  /** Earlier division codes with the date until which they were valid. */
  formerCodes?: { id: string; code: string; until: PlainDate }[];
  /** Office settings and the office's own code list entries (kind `settings`). */
  settings?: Record<string, unknown>;
  note?: string;
}
