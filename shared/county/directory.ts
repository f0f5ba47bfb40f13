/** One community in `mqb-directory`; `_id` is its present code. */
export interface DirectoryEntry {
  _id: string;
  _rev?: string;
  kind: 'community';
  /** 12-digit statistical division code. */
  code: string;
  name: string;
  /** First nine and first six digits of the code, with the names of street and county where known. */
  street: { code: string; name?: string };
  county: { code: string; name?: string };
  /** Earlier codes of the same community. */
  formerCodes: string[];
}
