import { app } from './app';
import { backup } from './backup';
import { councils } from './councils';
import { desktop } from './desktop';
import { documents } from './documents';
import { duplicates } from './duplicates';
import { faults } from './faults';
import { fields } from './fields';
import { home } from './home';
import { households } from './households';
import { importing } from './importing';
import { journal } from './journal';
import { matters } from './matters';
import { meetings } from './meetings';
import { members } from './members';
import { moving } from './moving';
import { reports } from './reports';
import { rules } from './rules';
import { settings } from './settings';
import { setup } from './setup';
import { sync } from './sync';
import { visits } from './visits';
import { words } from './words';

/** The one zh-CN catalogue: plain strings, and functions where a sentence holds values. */
export const text = {
  app,
  backup,
  councils,
  desktop,
  documents,
  duplicates,
  faults,
  fields,
  home,
  households,
  importing,
  journal,
  matters,
  meetings,
  members,
  moving,
  reports,
  rules,
  settings,
  setup,
  sync,
  visits,
  words,
};
