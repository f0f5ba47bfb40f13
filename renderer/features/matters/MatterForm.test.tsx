// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { App, ConfigProvider } from 'antd';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { text } from '@shared/messages';
import { OfficeProvider } from '@/data/context';
import type { Office } from '@/data/office';
import { openTestOffice, testProfile } from '@/data/testOffice';
import { MatterForm } from './MatterForm';

configure({ asyncUtilTimeout: 15_000 });

const here = testProfile.communityCode;
const there = '110101001002';
const closed = vi.fn();
let office: Office;

beforeEach(async () => {
  office = await openTestOffice();
  const roles = [`community:${here}`, `community:${there}`];
  const both = [
    { code: here, name: '北关社区', heard: true as const },
    { code: there, name: '西关社区', heard: true as const },
  ];
  await office.communities.heard({ user: 'clerk', roles }, both);
  await office.communities.choose(undefined);
  closed.mockReset();
});
afterEach(async () => {
  cleanup();
  await office.close();
});

function open(): void {
  render(
    <ConfigProvider button={{ autoInsertSpace: false }}>
      <App>
        <MemoryRouter>
          <OfficeProvider office={office}>
            <MatterForm matter={undefined} onClose={closed} />
          </OfficeProvider>
        </MemoryRouter>
      </App>
    </ConfigProvider>,
  );
}

const form = (): HTMLElement => screen.getByRole('dialog', { name: text.matters.createTitle });
const name = (): HTMLElement => within(form()).getByLabelText(new RegExp(`^${text.matters.name}`));
const save = (): HTMLElement => within(form()).getByRole('button', { name: new RegExp(text.words.save) });

it('goes quietly back to the form when nobody says to which community, with what was typed', async () => {
  const asked = vi.fn().mockResolvedValue(undefined);
  office.communities.onAsk(asked);
  open();
  fireEvent.change(name(), { target: { value: '井盖松动' } });
  fireEvent.click(save());
  await waitFor(() => expect(asked).toHaveBeenCalledTimes(1));
  await waitFor(() => expect(save().classList).not.toContain('ant-btn-loading'));
  expect(screen.queryByText(text.words.saveFailed)).toBeNull();
  expect(name()).toHaveProperty('value', '井盖松动');
  expect(closed).not.toHaveBeenCalled();
  expect(await office.repo('matters').find({ field: 'id', limit: 9 })).toEqual([]);
});

it('still says so where the disk did not take it', async () => {
  vi.spyOn(office.communities, 'target').mockRejectedValueOnce(new Error('disk'));
  open();
  fireEvent.change(name(), { target: { value: '井盖松动' } });
  fireEvent.click(save());
  expect(await screen.findByText(text.words.saveFailed)).toBeDefined();
});
