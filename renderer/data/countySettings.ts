import type { CountySettings } from '@shared/county/directory';
import type { LocalStore } from './office';

const key = 'county.settings';

/** What the county has set, as this PC last read it; nothing until the first day's-end report. */
export async function countySettings(local: LocalStore): Promise<CountySettings> {
  return (await local.get<CountySettings>(key)) ?? {};
}

export function keepCountySettings(local: LocalStore, settings: CountySettings): Promise<void> {
  return local.set(key, settings);
}
