import { ageBand, ageBands, educationBand, educationBands } from '@shared/domain/member/bands';
import { partyAgeBand, partyAgeBands, unknownBand } from '@shared/domain/member/bands';
import {
  ethnicities,
  floatingKinds,
  genders,
  memberCare,
  memberCategories,
  memberStandings,
  occupations,
} from '@shared/domain/member/codes';
import { missingFields, neededFields } from '@shared/domain/member/completeness';
import { ledgerKinds, ledgersOf } from '@shared/domain/member/ledgers';
import { dueKinds, dueOn } from '@shared/domain/member/milestones';
import type { PlainDate } from '@shared/domain/record/envelope';
import { labelOf } from '@shared/domain/record/codes';
import { text } from '@shared/messages';
import type { MemberRow } from '@/search/indexes';
import { ledgerFacts } from './ledgerFacts';

export type FacetKey = keyof typeof text.members.finding.facets;

/** A way to narrow the list. A member falls into one part, or, where `of` gives a list, into several. */
export interface Facet {
  key: FacetKey;
  of(row: MemberRow, on: PlainDate): string | readonly string[];
  labelOf(part: string): string;
  /** Parts in the order in which they are shown; the others follow by size. */
  order: readonly string[];
}

interface Named {
  code: string;
  label: string;
}

const words = text.members.finding;
const unknown = unknownBand.code;
const codes = (list: readonly Named[]): string[] => list.map(({ code }) => code);

/** `extra` names the parts that are no codes of the list. */
function facet(
  key: FacetKey,
  list: readonly Named[],
  of: Facet['of'],
  extra: Readonly<Record<string, string>> = {},
): Facet {
  const said: Readonly<Record<string, string>> = { [unknown]: unknownBand.label, ...extra };
  return {
    key,
    of,
    labelOf: (part) =>
      said[part] ??
      labelOf(
        list.map((each) => ({ ...each, source: '' })),
        part,
      ),
    order: [...codes(list), ...Object.keys(extra)],
  };
}

/** The same dates come again and again, and years between two days cost: a band is reckoned once for each date. */
function onceADate(
  of: (date: PlainDate | undefined, on: PlainDate) => string,
): (date: PlainDate | undefined, on: PlainDate) => string {
  const known = new Map<PlainDate | undefined, string>();
  let knownOn = '';
  return (date, on) => {
    if (knownOn !== on) known.clear();
    knownOn = on;
    const band = known.get(date) ?? of(date, on);
    known.set(date, band);
    return band;
  };
}

const ageOf = onceADate(ageBand);
const partyAgeOf = onceADate((fullMemberAt, on) => partyAgeBand('full', fullMemberAt, on));

/** A list, or the one part that stands for an empty one. */
const orNone = (parts: readonly string[], none: string): readonly string[] =>
  parts.length > 0 ? parts : [none];

const labels: Readonly<Record<string, string>> = text.fields.members;

/** Every condition of the 筛选 panel, in its order. */
export const facets: readonly Facet[] = [
  facet('branch', [], ({ branch }) => branch || unknown),
  facet('group', [], ({ group }) => group || unknown),
  facet('category', memberCategories, ({ category }) => category),
  facet('standing', memberStandings, ({ standing }) => standing),
  facet('gender', genders, ({ gender }) => gender ?? unknown),
  facet('age', ageBands, ({ birthDate }, on) => ageOf(birthDate, on)),
  facet('partyAge', partyAgeBands, ({ category, fullMemberAt }, on) =>
    category === 'full' ? partyAgeOf(fullMemberAt, on) : partyAgeBand(category, fullMemberAt, on),
  ),
  facet('education', educationBands, ({ education }) => educationBand(education)),
  facet('ethnicity', ethnicities, ({ ethnicity }) => ethnicity ?? unknown),
  facet('occupation', occupations, ({ occupation }) => occupation ?? unknown),
  facet(
    'floating',
    floatingKinds,
    ({ floatingDirection, floatingKind }) =>
      floatingDirection === undefined ? 'settled' : (floatingKind ?? 'kindless'),
    { kindless: words.kindless, settled: words.settled },
  ),
  facet('care', memberCare, ({ care }) => orNone(care, 'none'), { none: words.none }),
  facet(
    'ledger',
    ledgerKinds.map((code) => ({ code, label: text.members.ledgers.kinds[code] })),
    (row) => orNone(ledgersOf(ledgerFacts(row)), 'none'),
    { none: words.inNone },
  ),
  facet(
    'due',
    dueKinds.map((code) => ({ code, label: words.due[code] })),
    (row, on) =>
      orNone(
        dueOn(row.milestones, on).map(({ kind }) => kind),
        'none',
      ),
    { none: words.notDue },
  ),
  facet('tags', [], ({ tags }) => orNone(tags, 'none'), { none: words.none }),
  facet(
    'missing',
    neededFields.map((code) => ({ code, label: labels[code] ?? code })),
    (row) => orNone(missingFields(row), 'complete'),
    { complete: words.complete },
  ),
];
