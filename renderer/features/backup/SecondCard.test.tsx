// @vitest-environment happy-dom
import { openTestOffice } from '@/data/testOffice';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { App } from 'antd';
import { afterEach, expect, test, vi } from 'vitest';
import type { BackupState } from '@shared/ipc/backup';
import { OfficeProvider } from '@/data/context';
import { host } from '@/platform';
import { SecondCard } from './SecondCard';

const patient = { timeout: 15_000 };
const nowhere: BackupState = { backups: [], portable: true };
const stick: BackupState = { ...nowhere, secondPlace: '/media/王秀兰', secondReady: true };

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  Reflect.deleteProperty(host, 'backup');
});

const changes: [what: string, from: BackupState, to: BackupState, button: string, noted: string][] = [
  ['chosen', nowhere, stick, '选择位置…', 'secondPlace'],
  ['given up', stick, nowhere, '不再使用', 'noSecondPlace'],
];

test.each(changes)(
  'a second place that is %s is noted, without saying which',
  async (_, from, to, button, what) => {
    const done = vi.fn<() => Promise<void>>().mockResolvedValue();
    const state = () => Promise.resolve(to);
    Object.assign(host, { backup: { chooseSecond: done, forgetSecond: done, state } });
    const office = await openTestOffice();
    const reload = vi.fn<() => Promise<void>>().mockResolvedValue();
    render(
      <App>
        <OfficeProvider office={office}>
          <SecondCard state={from} reload={reload} />
        </OfficeProvider>
      </App>,
    );
    fireEvent.click(await screen.findByRole('button', { name: button }, patient));
    await vi.waitFor(() => expect(reload).toHaveBeenCalled(), patient);
    const lines = await office.repo('journal').find({ field: 'id', from: '0', limit: 9 });
    expect(lines).toMatchObject([{ kind: 'setting', detail: { what } }]);
    expect(JSON.stringify(lines)).not.toContain('media');
    await office.close();
  },
);
