import type { Draft } from '../record/envelope';
import type { Partner } from './type';

export function newPartner(given: Partial<Draft<Partner>> = {}): Draft<Partner> {
  return { name: '', ...given };
}
