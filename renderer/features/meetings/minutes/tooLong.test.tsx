// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { App, ConfigProvider } from 'antd';
import { MemoryRouter, Route, Routes } from 'react-router';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { newAgendaItem, newMeeting } from '@shared/domain/meeting/factory';
import { sealLimit, toTenThousands } from '@shared/domain/meeting/size';
import type { Meeting } from '@shared/domain/meeting/type';
import { text } from '@shared/messages';
import { OfficeProvider } from '@/data/context';
import type { Office } from '@/data/office';
import { openTestOffice } from '@/data/testOffice';
import { MinutesPage } from './MinutesPage';
import { sealMeeting } from './sealMeeting';

configure({ asyncUtilTimeout: 15_000 });

const council = { id: 'c', name: '议事会', members: [] };
const words = text.meetings;
let office: Office;

beforeEach(async () => {
  office = await openTestOffice();
});
afterEach(async () => {
  cleanup();
  await office.close();
});

async function inReview(report: string): Promise<Meeting> {
  const items = [newAgendaItem({ title: '灯', report: '短' }), newAgendaItem({ title: '停车', report })];
  return await office
    .repo('meetings')
    .insert(newMeeting(council, '2026-11-22T08:00:00.000Z', { items, state: 'review' }));
}

/** What an older version did, and the county's answer to it. */
async function sealedAndRefused(report: string, reason: string, held?: Partial<Meeting>): Promise<Meeting> {
  const review = await inReview(report);
  const sealed = await office.repo('meetings').update(review.id, await sealMeeting(review, '王敏'));
  const { version = '' } = (await office.replica.getMany('meetings', [sealed.id])).get(sealed.id) ?? {};
  const refused = { reason, status: 'forbidden', at: sealed.updatedAt, version };
  const content = { ...review, ...held };
  await office.replica.putBaselines('meetings', [
    { id: sealed.id, rev: '1-a', deleted: false, content, refused },
  ]);
  return sealed;
}

function show({ id }: Meeting): void {
  render(
    <ConfigProvider button={{ autoInsertSpace: false }}>
      <App>
        <MemoryRouter initialEntries={[`/meetings/${id}`]}>
          <OfficeProvider office={office}>
            <Routes>
              <Route path="/meetings/:id" element={<MinutesPage />} />
            </Routes>
          </OfficeProvider>
        </MemoryRouter>
      </App>
    </ConfigProvider>,
  );
}

const stored = async ({ id }: Meeting): Promise<Meeting | undefined> => await office.repo('meetings').get(id);
const tooLong = '字'.repeat(300_000);

it('minutes that the county would not take are not sealed; what is too long is said in numbers', async () => {
  const meeting = await inReview(tooLong);
  show(meeting);
  fireEvent.click(await screen.findByRole('button', { name: words.toFinal }));
  const dialog = await screen.findByRole('dialog', { name: words.tooLong.title });
  within(dialog).getByText(words.tooLong.said(30.1, toTenThousands(sealLimit, 'down')));
  within(dialog).getByText(words.tooLong.part(words.tooLong.named(words.item(2), '停车'), 30.1));
  expect(within(dialog).queryByText(/灯/u)).toBeNull();
  expect(within(dialog).queryByRole('button', { name: words.toFinal })).toBeNull();
  expect(await stored(meeting)).toMatchObject({ state: 'review' });

  within(dialog).getByRole('button', { name: words.tooLong.ok });
  cleanup();
  const [, second] = meeting.items;
  await office.repo('meetings').update(meeting.id, { items: [{ ...newAgendaItem(second), report: '要点' }] });
  show(meeting);
  fireEvent.click(await screen.findByRole('button', { name: words.toFinal }));
  const question = await screen.findByRole('dialog', { name: words.finalTitle });
  fireEvent.click(within(question).getByRole('button', { name: words.toFinal }));
  await waitFor(async () => expect(await stored(meeting)).toMatchObject({ state: 'final' }));
});

it('a 定稿 that the county refused as too large is taken back, with what else stands in the record', async () => {
  const meeting = await sealedAndRefused(tooLong, 'mqb-too-large: the document has 2 bytes, allowed are 1');
  await office.repo('meetings').update(meeting.id, { number: 3 });
  show(meeting);
  fireEvent.click(await screen.findByRole('button', { name: words.notTaken.takeBack }));
  const dialog = await screen.findByRole('dialog', { name: words.notTaken.takeBack });
  fireEvent.click(within(dialog).getByRole('button', { name: words.notTaken.takeBack }));
  await screen.findByRole('button', { name: words.backToDraft });
  const back = await stored(meeting);
  expect(back).toMatchObject({ state: 'review', number: 3, items: meeting.items });
  expect(back).not.toHaveProperty('seal');
  await waitFor(async () =>
    expect(await office.repo('journal').find({ field: 'at', limit: 9 })).toMatchObject([
      { kind: 'setting', detail: { what: 'sealTakenBack', recordId: meeting.id } },
    ]),
  );
});

it('never takes back what the county holds as sealed, or refused for another reason', async () => {
  const held = await sealedAndRefused('短', 'mqb-too-large: x', { state: 'final' });
  show(held);
  await screen.findByText(words.finalReadonly);
  expect(screen.queryByText(words.notTaken.title)).toBeNull();
  cleanup();
  const other = await sealedAndRefused('短', 'mqb-role: this account may not write here');
  show(other);
  await screen.findByText(words.finalReadonly);
  expect(screen.queryByText(words.notTaken.title)).toBeNull();
});

it('a 更正 that would make the minutes too large for the county cannot be added', async () => {
  const review = await inReview('短');
  const sealed = await office.repo('meetings').update(review.id, await sealMeeting(review, '王敏'));
  show(sealed);
  const field = await screen.findByLabelText(words.amendText);
  fireEvent.change(field, { target: { value: '字'.repeat(400_000) } });
  expect(screen.getByRole('button', { name: words.amend })).toHaveProperty('disabled', true);
  screen.getByText(words.tooLong.amendment);
  fireEvent.change(field, { target: { value: '字' } });
  fireEvent.click(screen.getByRole('button', { name: words.amend }));
  await waitFor(async () => expect(await stored(sealed)).toMatchObject({ amendments: [{ text: '字' }] }));
});
