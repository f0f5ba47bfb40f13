import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { Communities, Community } from './communities';
import { useOffice } from './context';

/** The communities of this PC, the open one and the rights, kept current. */
export function useCommunities(): {
  communities: Communities;
  list: readonly Community[];
  /** Undefined: 全部社区. */
  open: string | undefined;
} {
  const { communities } = useOffice();
  const version = useSyncExternalStore(
    useCallback((listener: () => void) => communities.subscribe(listener), [communities]),
    useCallback(() => communities.version(), [communities]),
  );
  return useMemo(
    () => ({ communities, list: communities.list(), open: communities.open() }),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `version` stands for what the store holds
    [communities, version],
  );
}

/** Names by code while 全部社区 is open and there are several: lists then say whose a row is. */
export function useCommunityNames(): ReadonlyMap<string, string> | undefined {
  const { list, open } = useCommunities();
  return useMemo(
    () =>
      open === undefined && list.length > 1 ? new Map(list.map(({ code, name }) => [code, name])) : undefined,
    [list, open],
  );
}

/** Names the community at the front of `movedFrom` or of a code, as far as this PC knows it. */
export function useCommunityNamed(): (codeOrLink: string) => string {
  const { list } = useCommunities();
  return useCallback(
    (codeOrLink) => {
      const [code = ''] = codeOrLink.split('/');
      const name = list.find((one) => one.code === code)?.name;
      return name === undefined ? code : `${name} ${code}`;
    },
    [list],
  );
}
