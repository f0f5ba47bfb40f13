import { localDate } from '@shared/lib/dates';
import type { PlainDate } from '@shared/domain/record/envelope';
import type { KeptRun } from '../journal';

/** How a community stands with the day's report. */
export interface Reported {
  code: string;
  name: string;
  /** Its last run, whatever became of it; undefined where none of the last two months is known. */
  last: KeptRun | undefined;
  /** `partly`: the run of today did not bring everything. */
  today: 'yes' | 'partly' | 'no';
}

/**
 * Which communities have reported on the day, by the lines of runs that reached this PC. Runs of street and county in a
 * community's records are no report of the community; `runs` newest first.
 */
export function whoReported(
  runs: readonly KeptRun[],
  communities: readonly { code: string; name: string }[],
  day: PlainDate,
): Reported[] {
  return communities.map(({ code, name }) => {
    const own = runs.filter(({ detail }) => detail.community === code && detail.above !== true);
    const ofDay = own.filter(({ at }) => localDate(new Date(at)) === day);
    const done = ofDay.some(({ detail }) => detail.outcome === 'complete');
    return { code, name, last: own[0], today: done ? 'yes' : ofDay.length > 0 ? 'partly' : 'no' };
  });
}
