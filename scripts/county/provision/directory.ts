import { isDeepStrictEqual } from 'node:util';
import { directoryDatabase } from '@shared/county/databases';
import {
  type CountySettings,
  countySettingsId,
  type DirectoryEntry,
  type DirectoryPointer,
} from '@shared/county/directory';
import type { Community } from '../contract';
import type { Steps } from './steps';

const pathOf = (code: string): string => `/${directoryDatabase}/${code}`;

/** What the directory says about a code; also where the directory itself is still to be made. Throws CountyAnswer. */
async function read(steps: Steps, code: string): Promise<DirectoryEntry | DirectoryPointer | undefined> {
  return await steps.county.ask('GET', pathOf(code), undefined, [404]);
}

/** The entry of a community. Throws Error where the code is a later one of a community with an entry of its own. */
export async function readEntry(steps: Steps, code: string): Promise<DirectoryEntry | undefined> {
  const stands = await read(steps, code);
  if (stands?.kind === 'code') {
    throw new Error(`${code} is the present code of community ${stands.community}: name it by that code`);
  }
  return stands;
}

/** Enters the community in the directory; what the call does not say about it stays. Gives its present code. */
export async function ensureEntry(
  steps: Steps,
  stands: DirectoryEntry | undefined,
  community: Community,
): Promise<void> {
  const { code, name } = community;
  const before = stands?.presentCode ?? code;
  const present = community.presentCode ?? before;
  const former = [...(stands?.formerCodes ?? []), ...(present === before ? [] : [before])];
  const street = community.street ?? stands?.street.name;
  const above = community.county ?? stands?.county.name;
  const wanted: DirectoryEntry = {
    ...stands,
    _id: code,
    kind: 'community',
    code,
    name,
    street: { code: present.slice(0, 9), ...(street !== undefined && { name: street }) },
    county: { code: present.slice(0, 6), ...(above !== undefined && { name: above }) },
    formerCodes: [...new Set(former)].filter((one) => one !== present),
  };
  if (community.journal !== undefined) wanted.journal = community.journal;
  if (present === code) delete wanted.presentCode;
  else wanted.presentCode = present;
  if (!isDeepStrictEqual(stands, wanted)) {
    const what = stands === undefined ? 'entered' : 'changed';
    await steps.put(`directory ${code}: ${what}`, pathOf(code), wanted);
  }
  if (present !== code) await ensurePointer(steps, present, code);
}

/** Sets what the county rules for all its communities; what the call does not say about it stays. Throws CountyAnswer. */
export async function ensureSettings(steps: Steps, wanted: CountySettings): Promise<void> {
  const path = pathOf(countySettingsId);
  const stands = await steps.county.ask<CountySettings>('GET', path, undefined, [404]);
  const next = { ...stands, ...wanted };
  if (isDeepStrictEqual({ pointsRanking: false, ...stands }, { pointsRanking: false, ...next })) return;
  const said = next.pointsRanking === true ? 'on' : 'off';
  await steps.put(`order of members by points: ${said}`, path, { ...next, _id: countySettingsId });
}

async function ensurePointer(steps: Steps, code: string, community: string): Promise<void> {
  const stands = await read(steps, code);
  if (stands?.kind === 'code' && stands.community === community) return;
  if (stands !== undefined) throw new Error(`${code} already belongs to another community`);
  const pointer: DirectoryPointer = { _id: code, kind: 'code', code, community };
  await steps.put(`directory ${code}: leads to ${community}`, pathOf(code), pointer);
}
