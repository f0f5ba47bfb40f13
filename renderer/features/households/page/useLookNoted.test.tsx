// @vitest-environment happy-dom
import { cleanup, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { newHousehold } from '@shared/domain/household/factory';
import type { JournalEntry } from '@shared/domain/journal/type';
import { OfficeProvider } from '@/data/context';
import type { Office } from '@/data/office';
import { openTestOffice } from '@/data/testOffice';
import { useLookNoted } from './useLookNoted';

let office: Office;
beforeEach(async () => {
  office = await openTestOffice();
});
afterEach(async () => {
  cleanup();
  await office.close();
});

const lines = (): Promise<JournalEntry[]> =>
  office.repo('journal').find({ field: 'id', from: '0', to: 'g', limit: 10 });

it('one line for each household that is opened, without name or number; none where nothing personal is shown', async () => {
  const repo = office.repo('households');
  const place = { compound: '阳光花园', building: '3栋', room: '501' };
  const bare = await repo.insert(newHousehold(place));
  const full = await repo.insert(newHousehold({ ...place, head: '欧阳', phone: '13800000000' }));
  const wrapper = ({ children }: { children: ReactNode }) => (
    <OfficeProvider office={office}>{children}</OfficeProvider>
  );
  const { rerender } = renderHook(({ shown }) => useLookNoted(shown), {
    wrapper,
    initialProps: { shown: bare },
  });
  rerender({ shown: full });
  rerender({ shown: { ...full, note: 'edited meanwhile' } });
  await waitFor(async () => expect(await lines()).toHaveLength(1));
  const [line] = await lines();
  expect(line?.kind).toBe('access');
  expect(line?.detail).toEqual({ collection: 'households', recordId: full.id, field: 'phone' });
});
