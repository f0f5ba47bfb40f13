import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { collectionNames } from '@shared/domain/record/schema';
import type { Office } from '@/data/office';
import { host } from '@/platform';

const quietMs = 500;

/**
 * Makes leaving ask once while records wait for the county: the browser asks by itself, in Electron the main process
 * does. A PC that never had an account has nobody to report to and is not asked. Whoever stays is led to the page that reports.
 */
export function useLeavingQuestion(office: Office): void {
  const navigate = useNavigate();
  // It is another function after every change of page; counting anew each time would leave a moment in which nobody is asked.
  const lead = useRef(navigate);
  useEffect(() => {
    lead.current = navigate;
  });
  useEffect(() => {
    let left = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let unsent = 0;
    let noted: number | undefined;

    async function count(): Promise<void> {
      // The page that reports is loaded when first needed; so is what it counts with.
      const { reportsTo, unsentCount } = await import('@/features/sync');
      const found = await unsentCount(office);
      if (left) return;
      if (found !== noted) await host.vault.keys?.noteUnsent(found);
      noted = found;
      unsent = (await reportsTo(office)) === undefined ? 0 : found;
    }
    const later = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => void count(), quietMs);
    };
    const leaving = (event: BeforeUnloadEvent): void => {
      if (unsent === 0) return;
      event.preventDefault();
      setTimeout(() => void lead.current('/sync'));
    };

    later();
    const stops = collectionNames.map((name) => office.repo(name).subscribe(later));
    globalThis.addEventListener('beforeunload', leaving);
    return () => {
      left = true;
      clearTimeout(timer);
      for (const stop of stops) stop();
      globalThis.removeEventListener('beforeunload', leaving);
    };
  }, [office]);
}
