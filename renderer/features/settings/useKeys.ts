import { useEffect, useState } from 'react';
import { host } from '@/platform';
import type { VaultStatus } from '@/platform/host';
import { useLocking } from '@/platform/locking';

/** The state of the vault, read again after each change. */
export function useKeys(): { status: VaultStatus | undefined; reload: () => Promise<void> } {
  const [status, setStatus] = useState<VaultStatus>();
  useEffect(() => {
    let left = false;
    void ask().then((found) => {
      if (!left) setStatus(found);
      return found;
    });
    return () => {
      left = true;
    };
  }, []);
  return { status, reload: async () => setStatus(await ask()) };
}

/** A vault that cannot be read now was readable at the start; the cards stay away then. */
async function ask(): Promise<VaultStatus | undefined> {
  try {
    const status = await host.vault.status();
    useLocking.setState({ canLock: status.people === undefined || status.people.length > 0 });
    return status;
  } catch {
    return undefined;
  }
}
