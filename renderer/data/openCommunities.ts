import { isCommunityCode } from '@shared/county/databases';
import { afterHearing, allowedIn, type Community } from '@shared/county/held';
import type { CollectionName } from '@shared/domain/record/envelope';
import type { Account, Ask, Communities } from './communities';
import { NoCommunityError, NoProfileError } from './errors';
import type { LocalStore, Profile } from './office';

interface Kept {
  list: Community[];
  open?: string;
  account?: Account;
}

const key = 'communities';

/** Keeps the communities in the PC's local store; `profile` is what the 设置向导 wrote. */
export async function openCommunities(
  local: LocalStore,
  profile: () => Profile | undefined,
): Promise<Communities> {
  let kept = await local.get<Kept>(key);
  let version = 0;
  const listeners = new Set<() => void>();
  const refusals = new Set<(code: string, collection: CollectionName) => void>();
  let asking: Ask | undefined;

  const list = (): readonly Community[] => {
    if (kept && kept.list.length > 0) return kept.list;
    const { communityCode = '', communityName = '' } = profile() ?? {};
    return isCommunityCode(communityCode) ? [{ code: communityCode, name: communityName }] : [];
  };
  const open = (): string | undefined => {
    const all = list();
    if (all.length === 1) return all[0]?.code;
    const wanted = kept ? kept.open : profile()?.communityCode;
    return all.find(({ code }) => code === wanted)?.code;
  };
  /** For what is noted about the work on this PC and about no record: nobody is to be asked about that. */
  const someOne = (): string | undefined => list().find(({ lostAt }) => lostAt === undefined)?.code;
  const change = async (next: Kept): Promise<void> => {
    await local.set(key, next);
    kept = next;
    version += 1;
    for (const listener of listeners) listener();
  };
  /** What is kept, with the open one written out: it must not change because the list does. */
  const current = (): Kept => {
    const opened = open();
    return {
      list: [...list()],
      ...(opened !== undefined && { open: opened }),
      ...(kept?.account && { account: kept.account }),
    };
  };

  return {
    list,
    open,
    async choose(code) {
      if (code !== undefined && !list().some((one) => one.code === code)) throw new RangeError(code);
      const { open: _before, ...rest } = current();
      await change({ ...rest, ...(code !== undefined && { open: code }) });
    },
    account: () => kept?.account,
    async heard(account, readable) {
      const before = current();
      const next = afterHearing(before.list, readable, new Date().toISOString());
      await change({ ...before, list: next, account });
    },
    async forget(code) {
      const { open: opened, ...rest } = current();
      const left = rest.list.filter((one) => one.code !== code);
      await change({ ...rest, list: left, ...(opened !== undefined && opened !== code && { open: opened }) });
    },
    allowed(code, collection) {
      const community = list().find((one) => one.code === code) ?? { code, name: '' };
      return allowedIn(community, collection, kept?.account);
    },
    async target(collection) {
      if (!profile()) throw new NoProfileError();
      const code = open() ?? (collection === 'journal' ? someOne() : await asking?.(collection));
      if (code === undefined) throw new NoCommunityError();
      return code;
    },
    onAsk(ask) {
      asking = ask;
      return () => {
        if (asking === ask) asking = undefined;
      };
    },
    refused(code, collection) {
      for (const listener of refusals) listener(code, collection);
    },
    onRefused(listener) {
      refusals.add(listener);
      return () => refusals.delete(listener);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    version: () => version,
  };
}
