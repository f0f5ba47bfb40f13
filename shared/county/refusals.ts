/**
 * Why the county's design documents refuse a write. The reason on the wire is `<code>: <English sentence>`; the screen
 * chooses its own sentence by the code.
 */
export const refusalCodes = [
  'mqb-disabled',
  'mqb-role',
  'mqb-grid',
  'mqb-own',
  'mqb-transfer',
  'mqb-standing',
  'mqb-replica',
  'mqb-sent-by',
  'mqb-id',
  'mqb-org',
  'mqb-updated-at',
  'mqb-updated-by',
  'mqb-too-large',
  'mqb-finalised',
  'mqb-journal',
  'mqb-number',
  'mqb-directory',
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

/** The code at the start of a reason; undefined where the refusal is not one of ours. */
export function refusalCode(reason: string): RefusalCode | undefined {
  const start = reason.split(':', 1)[0];
  return refusalCodes.find((code) => code === start);
}
