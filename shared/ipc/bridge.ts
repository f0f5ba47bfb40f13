import type { Channel, InputOf, OutputOf } from './channels';
import type { Answer } from './failure';
import type { LockReason } from './types';

type Call<C extends Channel> =
  undefined extends InputOf<C>
    ? () => Promise<Answer<OutputOf<C>>>
    : (input: InputOf<C>) => Promise<Answer<OutputOf<C>>>;

/** `window.office`, as the preload puts it there. Only renderer/platform/electron may use it. */
export interface OfficeBridge {
  vault: {
    status: Call<'vault:status'>;
    create: Call<'vault:create'>;
    unlock: Call<'vault:unlock'>;
    lock: Call<'vault:lock'>;
    lockLater: Call<'vault:lockLater'>;
    changePassphrase: Call<'vault:changePassphrase'>;
    addPerson: Call<'vault:addPerson'>;
    removePerson: Call<'vault:removePerson'>;
    renewRecovery: Call<'vault:renewRecovery'>;
    recover: Call<'vault:recover'>;
    beginRekey: Call<'vault:beginRekey'>;
    endRekey: Call<'vault:endRekey'>;
    markUsed: Call<'vault:markUsed'>;
    noteUnsent: Call<'vault:noteUnsent'>;
    unsent: Call<'vault:unsent'>;
    startOver: Call<'vault:startOver'>;
    /** Told when the machine wants the window locked. */
    onLock: (listener: (reason: LockReason) => void) => void;
  };
  county: {
    status: Call<'county:status'>;
    signIn: Call<'county:signIn'>;
    setUrl: Call<'county:setUrl'>;
    signOut: Call<'county:signOut'>;
  };
  backup: {
    state: Call<'backup:state'>;
    begin: Call<'backup:begin'>;
    append: Call<'backup:append'>;
    finish: Call<'backup:finish'>;
    abort: Call<'backup:abort'>;
    chooseSecond: Call<'backup:chooseSecond'>;
    forgetSecond: Call<'backup:forgetSecond'>;
    choose: Call<'backup:choose'>;
    open: Call<'backup:open'>;
    read: Call<'backup:read'>;
    rewind: Call<'backup:rewind'>;
    close: Call<'backup:close'>;
    adopt: Call<'backup:adopt'>;
    setDataAside: Call<'backup:setDataAside'>;
  };
  files: { save: Call<'files:save'>; pdf: Call<'files:pdf'> };
  app: {
    disk: Call<'app:disk'>;
    leave: Call<'app:leave'>;
    /** Told when a person closes the window. */
    onLeaving: (listener: () => void) => void;
    version: Call<'app:version'>;
    clock: Call<'app:clock'>;
    trustClock: Call<'app:trustClock'>;
    showLogs: Call<'app:showLogs'>;
    report: Call<'app:report'>;
  };
}
