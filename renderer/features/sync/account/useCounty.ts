import { useEffect, useState } from 'react';
import { useOffice } from '@/data/context';
import type { Office } from '@/data/office';
import { host } from '@/platform';
import type { CountyStatus } from '@/platform/host';
import { rememberAccount } from './lastAccount';

/** The account as the machine knows it; undefined until it was asked. */
export function useCounty(): { status: CountyStatus | undefined; reload: () => Promise<void> } {
  const office = useOffice();
  const [status, setStatus] = useState<CountyStatus>();
  useEffect(() => {
    let left = false;
    void ask(office).then((found) => {
      if (!left) setStatus(found);
      return found;
    });
    return () => {
      left = true;
    };
  }, [office]);
  return { status, reload: async () => setStatus(await ask(office)) };
}

async function ask(office: Office): Promise<CountyStatus> {
  try {
    const status = await host.county.status();
    await rememberAccount(office.local, status);
    return status;
  } catch {
    return { signedIn: false, roles: [] };
  }
}
