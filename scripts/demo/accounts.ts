import {
  communityRole,
  countyRole,
  gridRole,
  secretaryRole,
  standingRole,
  streetRole,
} from '@shared/county/roles';

export const demoCommunity = {
  code: '420683001001',
  name: '北关社区',
  street: '北城街道',
  county: '枣阳市',
} as const;

/** The names of its grids, as they stand in households and in the roles of grid workers. */
export const grids = ['第一网格', '第二网格', '第三网格'] as const;

/** The account whose records the demonstration holds. */
export const demoClerk = '北关';

/** Printed by `npm start`; the passwords are no secret, since everybody in these records is invented. */
export const demoAccounts = [
  {
    name: demoClerk,
    password: 'beiguan',
    roles: [communityRole(demoCommunity.code), standingRole(demoCommunity.code)],
  },
  { name: '北城', password: 'beicheng', roles: [streetRole(demoCommunity.code.slice(0, 9))] },
  { name: '枣阳', password: 'zaoyang', roles: [countyRole(demoCommunity.code.slice(0, 6))] },
  { name: '北关秘书', password: 'mishu', roles: [secretaryRole(demoCommunity.code)] },
  { name: '北关一网格', password: 'wangge', roles: [gridRole(demoCommunity.code, grids[0])] },
];
