import type { CollectionName } from '@shared/domain/record/envelope';
import type { Records } from '@shared/domain/records';
import { councils } from './councils';
import { households } from './households';
import { matters } from './matters';
import { meetings } from './meetings';
import { members } from './members';
import { orgUnits } from './orgUnits';
import { partners } from './partners';
import { visits } from './visits';

/** All records of the demonstration; everybody in them is invented, and they are the same at every call. */
export function demoRecords(): { [N in CollectionName]?: Records[N][] } {
  return {
    orgUnits: orgUnits(),
    members: members(),
    households: households(),
    visits: visits(),
    councils: councils(),
    meetings: meetings(),
    matters: matters(),
    partners: partners(),
  };
}
