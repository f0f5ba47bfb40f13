import { useEffect, useState } from 'react';
import type { DirectoryEntry } from '@shared/county/directory';
import { text } from '@shared/messages';
import { CountyFault, readDirectory } from '@/sync';
import { openCounty } from '../county';

/** Why a call to the county failed, in plain words. */
export function faultSentence(error: unknown): string {
  const code = error instanceof CountyFault ? error.code : 'failed';
  return text.sync.stops[code] ?? text.sync.stops['failed'] ?? '';
}

/** The communities that the county knows; `problem` says why they could not be had. */
export function useDirectory(): { entries: DirectoryEntry[]; problem?: string } {
  const [found, setFound] = useState<{ entries: DirectoryEntry[]; problem?: string }>({ entries: [] });
  useEffect(() => {
    let left = false;
    async function load(): Promise<void> {
      try {
        const entries = await readDirectory(openCounty());
        if (!left) setFound({ entries });
      } catch (error) {
        if (!left) setFound({ entries: [], problem: text.moving.directoryFailed(faultSentence(error)) });
      }
    }
    void load();
    return () => {
      left = true;
    };
  }, []);
  return found;
}
