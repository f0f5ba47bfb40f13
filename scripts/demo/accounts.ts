import { communityRole, countyRole, streetRole } from '@shared/county/roles';

export const demoCommunity = {
  code: '420683001001',
  name: '北关社区',
  street: '北城街道',
  county: '枣阳市',
} as const;

/** The account whose records the demonstration holds. */
export const demoClerk = '北关';

/** Printed by `npm start`; the passwords are no secret, since everybody in these records is invented. */
export const demoAccounts = [
  { name: demoClerk, password: 'beiguan', roles: [communityRole(demoCommunity.code)] },
  { name: '北城', password: 'beicheng', roles: [streetRole(demoCommunity.code.slice(0, 9))] },
  { name: '枣阳', password: 'zaoyang', roles: [countyRole(demoCommunity.code.slice(0, 6))] },
];
