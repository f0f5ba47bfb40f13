import { useEffect, useState } from 'react';
import { host } from '@/platform';
import type { CountyStatus } from '@/platform/host';

/** The account as the machine knows it; undefined until it was asked. */
export function useCounty(): { status: CountyStatus | undefined; reload: () => Promise<void> } {
  const [status, setStatus] = useState<CountyStatus>();
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

async function ask(): Promise<CountyStatus> {
  try {
    return await host.county.status();
  } catch {
    return { signedIn: false, roles: [] };
  }
}
