// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act, cleanup, render, screen } from '@testing-library/react';
import { App } from 'antd';
import { MemoryRouter } from 'react-router';
import { afterEach, expect, test, vi } from 'vitest';
import type { DiskRoom } from '@shared/ipc/backup';
import { host } from '@/platform';
import { Notices } from './Notices';

const GB = 1_073_741_824;
const usual = { ...host.app };

afterEach(() => {
  cleanup();
  delete host.app.disk;
  Object.assign(host.app, usual);
});

const rooms: [what: string, room: DiskRoom, said: RegExp | undefined][] = [
  ['much room', { free: 100 * GB, used: GB }, undefined],
  ['less than 2 GB', { free: 1.9 * GB, used: 0.1 * GB }, /^磁盘只剩 1\.9 GB/u],
  ['less than twice the data', { free: 5 * GB, used: 3 * GB }, /^磁盘只剩 5\.0 GB/u],
  ['next to nothing', { free: 0.2 * GB, used: 0.1 * GB }, /^磁盘只剩 204\.8 MB，快要/u],
];

test.each(rooms)('%s on the disk', async (_, room, said) => {
  const asked = vi.fn<() => Promise<DiskRoom>>().mockResolvedValue(room);
  host.app.disk = asked;
  render(
    <App>
      <MemoryRouter>
        <Notices />
      </MemoryRouter>
    </App>,
  );
  await act(() => vi.waitFor(() => expect(asked).toHaveResolved()));
  if (said) expect(await screen.findByText(said)).toBeTruthy();
  else expect(screen.queryByText(/磁盘/u)).toBeNull();
});
