import type { Partner } from '@shared/domain/partner/type';
import { demoRecord, itemId } from './record';

/** Units in the area that build jointly with the community. */
export function partners(): Partner[] {
  return [
    demoRecord('partners', 1, {
      name: '市第二小学',
      contact: '何小燕',
      commitments: [{ id: itemId('partners', 1, 1), text: '每学期开放操场十次', dueAt: '2026-12-31' }],
      resources: ['操场', '阶梯教室'],
    }),
    demoRecord('partners', 2, {
      name: '市中医院',
      contact: '罗海霞',
      resources: ['义诊'],
      needs: ['志愿者引导'],
    }),
  ];
}
