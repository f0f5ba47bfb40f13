// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { App, ConfigProvider } from 'antd';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkFinalised } from '@shared/county/design/minutes';
import { newCouncil } from '@shared/domain/council/factory';
import { newMeeting } from '@shared/domain/meeting/factory';
import type { Meeting } from '@shared/domain/meeting/type';
import type { OpenEntry } from '@shared/domain/record/envelope';
import { text } from '@shared/messages';
import { fieldLabel } from '@shared/messages/fieldLabel';
import { OfficeProvider } from '@/data/context';
import type { Office } from '@/data/office';
import { openTestOffice } from '@/data/testOffice';
import { RecordCard } from './RecordCard';

configure({ asyncUtilTimeout: 15_000 });

const { sealed } = text.sync;
const at = '2026-11-20T01:00:00.000Z';
const entry = (field: string, mine: unknown, theirs: unknown): OpenEntry => ({
  id: field,
  field,
  mine,
  theirs,
  mineBy: '李强',
  mineAt: at,
  theirsBy: '王敏',
  theirsAt: at,
});
const seal = { hash: 'abc', at, by: '王敏' };
let office: Office;
let minutes: Meeting;

beforeEach(async () => {
  office = await openTestOffice();
  const council = await office.repo('councils').insert(newCouncil('deliberative', { name: '议事会' }));
  const made = newMeeting(council, at, { place: '一楼', state: 'final', seal });
  minutes = await office.repo('meetings').insert(made);
});
afterEach(async () => {
  cleanup();
  await office.close();
});

/** The minutes as a merge leaves them, on the screen. */
async function show(...open: OpenEntry[]): Promise<void> {
  const stored = (await office.replica.getMany('meetings', [minutes.id])).get(minutes.id);
  if (!stored) throw new Error('no minutes');
  minutes = { ...minutes, open };
  await office.replica.write('meetings', [{ content: minutes, deleted: false, expected: stored.version }]);
  render(
    <ConfigProvider button={{ autoInsertSpace: false }}>
      <App>
        <MemoryRouter>
          <OfficeProvider office={office}>
            <RecordCard collection="meetings" content={minutes} />
          </OfficeProvider>
        </MemoryRouter>
      </App>
    </ConfigProvider>,
  );
}

const press = (name: string): boolean => fireEvent.click(screen.getByRole('button', { name }));
const settled = async (): Promise<Meeting> =>
  await waitFor(async () => {
    const found = await office.repo('meetings').get(minutes.id);
    expect(found?.open).toEqual([]);
    return found!;
  });

it('offers no value that the county refuses for sealed minutes, and keeps the other one as a 更正', async () => {
  await show(entry('place', '二楼', '一楼'), entry('state', 'review', 'final'));
  const row = screen.getByRole('region', { name: fieldLabel('meetings', 'place') });
  within(row).getByText('一楼');
  within(row).getByText('二楼');
  expect(screen.queryByRole('region', { name: fieldLabel('meetings', 'state') })).toBeNull();
  const buttons = screen.getAllByRole('button').map(({ textContent }) => textContent);
  expect(buttons).toEqual([text.sync.decide.openRecord, sealed.amend, sealed.noted]);

  press(sealed.amend);
  const typed = screen.getByLabelText(sealed.amendLabel);
  expect(typed).toHaveProperty('value', expect.stringContaining('二楼（李强'));
  fireEvent.change(typed, { target: { value: '地点后来改到二楼。' } });
  press(sealed.save);
  const after = await settled();
  expect(after).toMatchObject({ place: '一楼', state: 'final', seal });
  expect(after.amendments).toMatchObject([{ text: '地点后来改到二楼。' }]);
  expect(() => checkFinalised({ ...after }, { ...minutes })).not.toThrow();
});

it('lets it go on 知道了, also where only the sealing itself differs', async () => {
  await show(entry('state', 'review', 'final'));
  screen.getByText(sealed.nothing);
  expect(screen.queryByRole('button', { name: sealed.amend })).toBeNull();
  press(sealed.noted);
  const after = await settled();
  expect(after.amendments).toBeUndefined();
  expect(after.place).toBe('一楼');
});

it('adds no 更正 that would make the minutes too large for the county', async () => {
  await show(entry('nextSteps', '字'.repeat(400_000), '短'));
  press(sealed.amend);
  screen.getByText(text.meetings.tooLong.amendment);
  expect(screen.getByRole('button', { name: sealed.save })).toHaveProperty('disabled', true);
  fireEvent.change(screen.getByLabelText(sealed.amendLabel), { target: { value: '要点' } });
  press(sealed.save);
  expect((await settled()).amendments).toMatchObject([{ text: '要点' }]);
});

it('still lets choose where the field is not sealed', async () => {
  await show(entry('ext.room', '101', '102'), entry('place', '二楼', '一楼'));
  screen.getByRole('button', { name: /用李强填的/ });
  expect(screen.queryByRole('button', { name: text.sync.decide.allBy('李强') })).toBeNull();
});
