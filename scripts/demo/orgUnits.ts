import type { OrgUnit } from '@shared/domain/orgUnit/type';
import { demoCommunity, grids } from './accounts';
import { demoId, demoRecord } from './record';

export const compounds = ['兴隆小区', '汉城花园', '书院小区'] as const;
export const branches = ['第一网格党支部', '第二网格党支部', '第三网格党支部'] as const;

const gridLeads = ['周建军', '陈玉兰', '吴志强'] as const;

const county = 1;
const street = 2;
const community = 3;
const id = (n: number): string => demoId('orgUnits', n);

/** The tree from the county down to the compounds, and beside it the branches of the grids. */
export function orgUnits(): OrgUnit[] {
  const { code, name, street: streetName, county: countyName } = demoCommunity;
  return [
    demoRecord('orgUnits', county, {
      kind: 'county',
      name: countyName,
      divisionCode: `${code.slice(0, 6)}000000`,
    }),
    demoRecord('orgUnits', street, {
      kind: 'street',
      name: streetName,
      divisionCode: `${code.slice(0, 9)}000`,
      parentId: id(county),
    }),
    demoRecord('orgUnits', community, { kind: 'community', name, divisionCode: code, parentId: id(street) }),
    ...grids.map((grid, i) =>
      demoRecord('orgUnits', 10 + i, {
        kind: 'grid',
        name: grid,
        parentId: id(community),
        leadName: gridLeads[i] ?? '',
      }),
    ),
    ...compounds.map((compound, i) =>
      demoRecord('orgUnits', 20 + i, { kind: 'compound', name: compound, parentId: id(10 + i) }),
    ),
    ...branches.map((branch, i) =>
      demoRecord('orgUnits', 30 + i, {
        kind: 'branch',
        name: branch,
        parentId: id(10 + i),
        leadName: gridLeads[i] ?? '',
      }),
    ),
  ];
}
