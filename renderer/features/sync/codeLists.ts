import { councilKinds, councilPosts } from '@shared/domain/council/codes';
import { careTags, householdKinds, visitLevels } from '@shared/domain/household/codes';
import { journalKinds } from '@shared/domain/journal/codes';
import { ledgerKinds } from '@shared/domain/ledger/codes';
import {
  matterCategories,
  matterLevels,
  matterRatings,
  matterSources,
  matterStates,
} from '@shared/domain/matter/codes';
import { attendanceStates, meetingStates, voteModes } from '@shared/domain/meeting/codes';
import { genders } from '@shared/domain/member/codes';
import { memberLists } from '@shared/domain/member/lists';
import { memberStepCodes } from '@shared/domain/member/steps';
import { orgUnitKinds } from '@shared/domain/orgUnit/codes';
import { type CodeList, labelOf } from '@shared/domain/record/codes';
import type { CollectionName } from '@shared/domain/record/envelope';
import { visitModes, visitOccasions } from '@shared/domain/visit/codes';

/** The code list of a field: by its first name, and inside lists and objects by its first and last. */
const lists: Readonly<Record<string, CodeList>> = {
  ...Object.fromEntries(Object.entries(memberLists).map(([path, list]) => [`members.${path}`, list])),
  'households.kind': householdKinds,
  'households.level': visitLevels,
  'households.careTags': careTags,
  'households.persons.gender': genders,
  'households.persons.tags': careTags,
  'visits.mode': visitModes,
  'visits.occasion': visitOccasions,
  'councils.kind': councilKinds,
  'councils.members.post': councilPosts,
  'meetings.state': meetingStates,
  'meetings.attendance.state': attendanceStates,
  'meetings.items.mode': voteModes,
  'matters.source': matterSources,
  'matters.category': matterCategories,
  'matters.level': matterLevels,
  'matters.state': matterStates,
  'matters.steps.state': matterStates,
  'matters.rating': matterRatings,
  'orgUnits.kind': orgUnitKinds,
  'ledger.kind': ledgerKinds,
  'ledger.rule': memberStepCodes,
  'journal.kind': journalKinds,
};

/** The code list of a field that holds codes. */
export function listOfField(collection: CollectionName, path: string): CodeList | undefined {
  const parts = path.split('.');
  const [top = ''] = parts;
  return lists[parts.length === 1 ? `${collection}.${top}` : `${collection}.${top}.${parts.at(-1)}`];
}

/** The word for a coded value of a field; any other value as it is. */
export function labelOfField(collection: CollectionName, path: string, value: string): string {
  const list = listOfField(collection, path);
  return list ? labelOf(list, value) : value;
}
