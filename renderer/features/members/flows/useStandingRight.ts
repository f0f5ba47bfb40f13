import { useEffect, useState } from 'react';
import { mayDecideStanding } from '@shared/county/roles';
import { host } from '@/platform';

/**
 * Whether decisions on membership of a community (党籍变动) may be written here: by the roles of the account that this PC
 * reports with, which the machine keeps; without an account by everybody (docs/adr/0044). False until known.
 */
export function useStandingRight(code: string): boolean {
  const [allowed, setAllowed] = useState(false);
  useEffect(() => {
    let left = false;
    async function ask(): Promise<void> {
      const { user, roles } = await host.county.status();
      if (!left) setAllowed(user === undefined || mayDecideStanding(roles, code));
    }
    // Not known: not allowed.
    ask().catch(() => undefined);
    return () => {
      left = true;
    };
  }, [code]);
  return allowed;
}
