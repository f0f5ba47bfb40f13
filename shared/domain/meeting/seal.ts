import { canonicalJson } from '../../lib/equal';
import { sealedFields } from './sealedFields';
import type { Meeting } from './type';

/**
 * The text whose hash seals minutes: the same for the same content, whatever the order of keys. The number is left
 * out because the county gives it later, and links to matters because decisions become matters after 定稿.
 */
export function sealInput(meeting: Pick<Meeting, (typeof sealedFields)[number]>): string {
  const items = meeting.items.map(({ matterIds: _matterIds, ...item }) => item);
  const content = Object.fromEntries(sealedFields.map((field) => [field, meeting[field]]));
  return canonicalJson({ ...content, items });
}
