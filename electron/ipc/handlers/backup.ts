import type { BackupKeeper } from '../../services/backup/keeper';
import type { BackupOpener } from '../../services/backup/opener';
import type { Handlers } from '../answer';

type BackupHandlers = Pick<Handlers, Extract<keyof Handlers, `backup:${string}`>>;

interface Around {
  /** Told when a vault was made from a backup. */
  opened: () => Promise<void>;
  setDataAside: () => Promise<void>;
}

export const backupHandlers = (
  keeper: BackupKeeper,
  opener: BackupOpener,
  { opened, setDataAside }: Around,
): BackupHandlers => {
  const done = async (work: Promise<void>): Promise<undefined> => {
    await work;
    return undefined;
  };
  return {
    'backup:state': () => keeper.state(),
    'backup:begin': (input) => keeper.begin(input),
    'backup:append': ({ id, text }) => done(keeper.append(id, text)),
    'backup:finish': (input) => keeper.finish(input),
    'backup:abort': (id) => done(keeper.abort(id)),
    'backup:chooseSecond': () => done(keeper.chooseSecond()),
    'backup:forgetSecond': () => done(keeper.forgetSecond()),
    'backup:choose': () => opener.choose(),
    'backup:open': (input) => opener.open(input),
    'backup:read': (token) => opener.read(token),
    'backup:rewind': (token) => done(opener.rewind(token)),
    'backup:close': () => done(opener.close()),
    'backup:adopt': async (input) => {
      const key = await opener.adopt(input);
      await opened();
      return key;
    },
    'backup:setDataAside': () => done(setDataAside()),
  };
};
