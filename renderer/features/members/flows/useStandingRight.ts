import { mayDecideStanding } from '@shared/county/roles';
import { useCommunities } from '@/data/useCommunities';

/**
 * Whether decisions on membership of a community (党籍变动) may be written here: by the roles of the account that this PC
 * reports with, as the county last said them; without an account by everybody (docs/adr/0044).
 */
export function useStandingRight(code: string): boolean {
  const account = useCommunities().communities.account();
  return account === undefined || mayDecideStanding(account.roles, code);
}
