import type { Channel, InputOf, OutputOf } from './channels';
import type { Answer } from './failure';

type Call<C extends Channel> =
  undefined extends InputOf<C>
    ? () => Promise<Answer<OutputOf<C>>>
    : (input: InputOf<C>) => Promise<Answer<OutputOf<C>>>;

/** `window.office`, as the preload puts it there. Only renderer/platform/electron may use it. */
export interface OfficeBridge {
  vault: { status: Call<'vault:status'>; create: Call<'vault:create'>; unlock: Call<'vault:unlock'> };
  county: {
    status: Call<'county:status'>;
    signIn: Call<'county:signIn'>;
    setUrl: Call<'county:setUrl'>;
    signOut: Call<'county:signOut'>;
  };
  files: { save: Call<'files:save'> };
  app: { version: Call<'app:version'>; showLogs: Call<'app:showLogs'>; report: Call<'app:report'> };
}
