import { newMatter } from '@shared/domain/matter/factory';
import type { Matter } from '@shared/domain/matter/type';
import type { Draft } from '@shared/domain/record/envelope';
import { newNeed, newVisit } from '@shared/domain/visit/factory';
import type { Visit } from '@shared/domain/visit/type';
import { splitNames } from '@shared/lib/names';

/** The form as typed. */
export interface VisitValues {
  householdId: string;
  at: string;
  visitors: string;
  mode: string;
  occasion: string;
  said: string;
  needs: { id: string; text: string; asMatter: boolean }[];
  followUpAt: string;
  nobodyHome: boolean;
}

/** A new form: now, by whom sits at the PC, routine. */
export function emptyVisit(householdId: string, visitor: string, now: Date): VisitValues {
  return {
    householdId,
    at: now.toISOString(),
    visitors: visitor,
    mode: 'home',
    occasion: 'routine',
    said: '',
    needs: [],
    followUpAt: '',
    nobodyHome: false,
  };
}

/** Which field keeps the form from being saved; the words are the screen's. */
export function missingField(values: VisitValues): 'household' | 'said' | undefined {
  if (values.householdId === '') return 'household';
  const told = values.said.trim() !== '' || values.needs.some(({ text }) => text.trim() !== '');
  return told || values.nobodyHome ? undefined : 'said';
}

/** The visit to write; empty needs are left out. */
export function visitOf(values: VisitValues): Draft<Visit> {
  const said = values.said.trim();
  return newVisit({
    householdId: values.householdId,
    at: values.at,
    visitors: splitNames(values.visitors),
    mode: values.mode,
    occasion: values.occasion,
    needs: values.needs
      .filter(({ text }) => text.trim() !== '')
      .map(({ id, text }) => ({ ...newNeed(text.trim()), id })),
    nobodyHome: values.nobodyHome,
    ...(said && { said }),
    ...(values.followUpAt && { followUpAt: values.followUpAt }),
  });
}

/** The matter that a need becomes (domain.md section 6). */
export function matterOfNeed(
  visit: Pick<Visit, 'id' | 'householdId'>,
  need: string,
  reporter: string | undefined,
  by: string,
): Draft<Matter> {
  return newMatter(
    {
      title: need,
      source: 'visit',
      visitId: visit.id,
      householdId: visit.householdId,
      ...(reporter && { reporter }),
    },
    by,
  );
}
