// @vitest-environment happy-dom
import { createHash } from 'node:crypto';
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { App, ConfigProvider } from 'antd';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { databaseName } from '@shared/county/databases';
import { canonicalReceipt, checkCodeOf, factsOfEntry } from '@shared/county/receipt';
import { communityRole } from '@shared/county/roles';
import { newMember } from '@shared/domain/member/factory';
import { text } from '@shared/messages';
import { OfficeProvider } from '@/data/context';
import type { Office } from '@/data/office';
import { openTestOffice, testProfile } from '@/data/testOffice';
import { HostError } from '@/platform/host';
import { IndexesProvider } from '@/search/context';
import type { Indexes } from '@/search/indexes';
import { openIndexes } from '@/search/openIndexes';
import { runOrder } from '@/sync';
import { MemoryCounty } from '@/sync/memory/memoryCounty';
import { useRun } from './runStore';
import { SyncPage } from './SyncPage';

// Several real databases are opened and written beside other tests.
configure({ asyncUtilTimeout: 15_000 });

const code = testProfile.communityCode;
const fake = vi.hoisted(() => ({
  county: undefined as unknown,
  signedIn: true,
  user: 'clerk' as string | undefined,
  signIn: vi.fn(),
}));

vi.mock('@/platform', () => ({
  host: {
    county: {
      status: () =>
        Promise.resolve({
          url: 'http://county.example',
          user: fake.user,
          signedIn: fake.signedIn,
          roles: ['community:110101001001'],
        }),
      signIn: fake.signIn,
      signOut: () => Promise.resolve(),
    },
    app: { report: () => Promise.resolve() },
  },
}));
vi.mock('@/sync', async (original) => ({
  ...(await original<object>()),
  createCountyClient: () => (fake.county as MemoryCounty).client(),
}));

let office: Office;
let indexes: Indexes;
let county: MemoryCounty;

beforeEach(async () => {
  office = await openTestOffice();
  indexes = openIndexes(office);
  county = new MemoryCounty().create(...runOrder.map((name) => databaseName(code, name)));
  fake.county = county;
  fake.signedIn = true;
  fake.user = 'clerk';
  fake.signIn.mockReset();
  useRun.setState({ report: undefined, running: false, version: 0, putOff: undefined });
});

afterEach(async () => {
  cleanup();
  await indexes.close();
  await office.close();
});

const open = (): void => {
  render(
    <ConfigProvider button={{ autoInsertSpace: false }}>
      <App>
        <MemoryRouter>
          <OfficeProvider office={office}>
            <IndexesProvider indexes={indexes}>
              <SyncPage />
            </IndexesProvider>
          </OfficeProvider>
        </MemoryRouter>
      </App>
    </ConfigProvider>,
  );
};

const report = async (): Promise<void> => {
  const button = await screen.findByRole('button', { name: new RegExp(text.sync.run) });
  await waitFor(() => expect(button).toHaveProperty('disabled', false));
  fireEvent.click(button);
  await waitFor(() => expect(useRun.getState().report).toBeDefined());
  await waitFor(() => expect(useRun.getState().running).toBe(false));
  await screen.findByText(text.sync.summary.complete);
};

describe('数据上报', { timeout: 60_000 }, () => {
  it('sends what waits, says so, keeps the run and shows the 回执', async () => {
    expect(communityRole(code)).toBe(`community:${code}`);
    await office.repo('members').insertMany([newMember({ name: '王芳' }), newMember({ name: '李强' })]);
    open();
    await screen.findByText(text.sync.waitingCount(2));
    await report();
    await screen.findByText(text.sync.summary.sent(2));
    await screen.findByText(text.sync.waitingNone);
    expect(screen.queryByText(text.sync.summary.waitingSince(2))).toBeNull();
    expect(county.all(databaseName(code, 'members'))).toHaveLength(2);
    fireEvent.click(screen.getByRole('button', { name: text.sync.receipt.open }));
    await screen.findByRole('heading', { name: text.sync.receipt.title });
    const shown = await screen.findByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    const runs = await office.repo('journal').find({ field: 'at', limit: 10 });
    expect(runs).toMatchObject([{ kind: 'syncRun', detail: { outcome: 'complete', sent: 2 } }]);
    expect(JSON.stringify(runs)).not.toContain('王芳');
    const facts = factsOfEntry({ ...runs[0] });
    const digest = createHash('sha256')
      .update(facts ? canonicalReceipt(facts) : '')
      .digest();
    expect(shown.textContent).toBe(checkCodeOf(digest));
    // The county has the same facts already.
    const [line] = county.all(databaseName(code, 'journal'));
    expect(factsOfEntry({ ...line })).toEqual(facts);
    // What is written afterwards must not look as if it had gone with that run.
    await office.repo('members').insert(newMember({ name: '赵敏' }));
    await screen.findByText(text.sync.summary.waitingSince(1));
  });

  it('lists what the county refused with a plain reason and sends it again on demand', async () => {
    county.validate = (doc) => (doc['name'] === '王芳' ? 'mqb-too-large: 9 bytes' : undefined);
    await office.repo('members').insert(newMember({ name: '王芳' }));
    open();
    await report();
    fireEvent.click(await screen.findByRole('tab', { name: text.sync.tab(text.sync.tabs.refused, 1) }));
    await screen.findByText(text.sync.refusals['mqb-too-large'] ?? '');
    county.validate = () => undefined;
    fireEvent.click(screen.getByRole('button', { name: text.sync.refused.resend }));
    await screen.findByText(text.sync.waitingCount(1));
    await report();
    await screen.findByText(text.sync.summary.sent(1));
    expect(county.all(databaseName(code, 'members'))).toHaveLength(1);
  });

  it('shows both values of a clash side by side and takes the decision', async () => {
    const member = await office.repo('members').insert(newMember({ name: '王芳', mobile: '1' }));
    open();
    await report();
    const client = county.client();
    const database = databaseName(code, 'members');
    const [doc] = county.all(database);
    await client.bulkDocs(database, [{ ...doc!, mobile: '2', updatedBy: '张敏' }]);
    await office.repo('members').update(member.id, { mobile: '3' });
    await report();
    const tab = await screen.findByRole('tab', { name: text.sync.tab(text.sync.tabs.toDecide, 1) });
    fireEvent.click(tab);
    await screen.findByText(new RegExp(text.fields.members.mobile));
    fireEvent.click(await screen.findByRole('button', { name: /用我填的（Wang Fang、/ }));
    await screen.findByText(text.sync.decide.none);
    expect(await office.repo('members').get(member.id)).toMatchObject({ mobile: '3', open: [] });
  });

  it('lists the same person entered twice, and makes one of two', async () => {
    const person = { name: '王芳', birthDate: '1980-01-01' };
    const members = office.repo('members');
    const first = await members.insert(newMember({ ...person, mobile: '1' }));
    const second = await members.insert(newMember({ ...person, mobile: '2', address: '三栋' }));
    open();
    const { tab, merge, none } = text.duplicates;
    fireEvent.click(await screen.findByRole('tab', { name: text.sync.tab(tab, 1) }));
    const card = await screen.findByRole('region', { name: '王芳' });
    fireEvent.click(within(card).getByRole('radio', { name: '2' }));
    fireEvent.click(within(card).getByRole('button', { name: merge }));
    await screen.findByText(none);
    expect(await members.get(first.id)).toMatchObject({ mobile: '2', address: '三栋' });
    expect(await members.get(second.id)).toBeUndefined();
  });

  it('asks what to do when the county changed, and does it', async () => {
    await office.repo('members').insert(newMember({ name: '王芳' }));
    open();
    await report();
    county.create(databaseName(code, 'members'));
    fireEvent.click(await screen.findByRole('button', { name: new RegExp(text.sync.run) }));
    await screen.findByText(text.sync.changed.title);
    expect(county.all(databaseName(code, 'members'))).toHaveLength(0);
    // Left for later, it can be asked for again.
    fireEvent.click(screen.getByRole('button', { name: text.sync.changed.cancel }));
    fireEvent.click(await screen.findByRole('button', { name: text.sync.changed.choose }));
    await waitFor(() => expect(useRun.getState().putOff).toBeUndefined());
    fireEvent.click(screen.getByRole('button', { name: text.sync.changed.resendMine }));
    await screen.findByText(text.sync.summary.complete);
    expect(county.all(databaseName(code, 'members'))).toHaveLength(1);
  });

  it('decides all differences of a record at once, and one by hand', async () => {
    const given = { name: '王芳', mobile: '1', address: '一号', employerPost: '甲' };
    const member = await office.repo('members').insert(newMember(given));
    open();
    await report();
    const database = databaseName(code, 'members');
    const [doc] = county.all(database);
    const theirs = { mobile: '2', address: '二号', employerPost: '乙', updatedBy: '张敏' };
    await county.client().bulkDocs(database, [{ ...doc!, ...theirs }]);
    await office.repo('members').update(member.id, { mobile: '3', address: '三号', employerPost: '丙' });
    await report();
    fireEvent.click(await screen.findByRole('tab', { name: new RegExp(text.sync.tabs.toDecide) }));
    const row = await screen.findByRole('region', { name: text.fields.members.mobile });
    fireEvent.click(within(row).getByRole('button', { name: text.sync.decide.edit }));
    const input = within(row).getByLabelText(text.sync.decide.editLabel(text.fields.members.mobile));
    fireEvent.change(input, { target: { value: '4' } });
    fireEvent.click(within(row).getByRole('button', { name: text.sync.decide.saveEdit }));
    await waitFor(() =>
      expect(screen.queryByRole('region', { name: text.fields.members.mobile })).toBeNull(),
    );
    fireEvent.click(screen.getByRole('button', { name: text.sync.decide.allMine }));
    await screen.findByText(text.sync.decide.none);
    const after = { mobile: '4', address: '三号', employerPost: '丙', open: [] };
    expect(await office.repo('members').get(member.id)).toMatchObject(after);
    await report();
    expect(county.all(database)[0]).toMatchObject(after);
  });

  it('refuses another account while records wait, and takes it when they do not', async () => {
    const member = await office.repo('members').insert(newMember({ name: '王芳' }));
    await office.local.set('county.lastAccount', 'clerk');
    fake.signedIn = false;
    fake.user = undefined;
    open();
    fireEvent.change(await screen.findByLabelText(text.sync.state.account), { target: { value: 'other' } });
    fireEvent.change(screen.getByLabelText(text.sync.signIn.password), { target: { value: 'x' } });
    fireEvent.click(screen.getByRole('button', { name: text.sync.signIn.submit }));
    await screen.findByText(text.sync.signIn.refusedWithUnsent(1, 'clerk'));
    expect(fake.signIn).not.toHaveBeenCalled();
    await office.repo('members').remove([member.id]);
    fireEvent.change(screen.getByLabelText(text.sync.signIn.password), { target: { value: 'x' } });
    fireEvent.click(screen.getByRole('button', { name: new RegExp(text.sync.signIn.submit) }));
    await waitFor(() => expect(fake.signIn).toHaveBeenCalledTimes(1));
  });

  it('names a community whose rights were lost, with what never reached the county, and leaves it out of the run', async () => {
    const account = { user: 'clerk', roles: [`community:${code}`] };
    await office.communities.heard(account, [{ code, name: '北关社区', heard: true }]);
    await office.repo('members').insert(newMember({ name: '王芳' }));
    await office.communities.heard({ user: 'clerk', roles: [] }, []);
    open();
    await screen.findByText(/北关社区：.*起账号没有权限/);
    await screen.findByRole('button', { name: text.sync.lost.export(1) });
    fireEvent.click(await screen.findByRole('button', { name: new RegExp(text.sync.run) }));
    await screen.findByText(text.sync.summary.stopped);
    expect(county.all(databaseName(code, 'members'))).toEqual([]);
    expect(await office.repo('members').find({ field: 'id', limit: 9 })).toHaveLength(1);
  });

  it('lets another account go on where the county no longer takes the one before, once that was confirmed', async () => {
    await office.repo('members').insert(newMember({ name: '王芳' }));
    await office.local.set('county.lastAccount', 'clerk');
    fake.signedIn = false;
    open();
    const { takeOver } = text.sync.signIn;
    const send = async (): Promise<void> => {
      fireEvent.change(await screen.findByLabelText(text.sync.state.account), { target: { value: 'other' } });
      fireEvent.change(screen.getByLabelText(text.sync.signIn.password), { target: { value: 'x' } });
      fireEvent.click(screen.getByRole('button', { name: new RegExp(text.sync.signIn.submit) }));
      await waitFor(() =>
        expect(screen.getAllByText(takeOver.explain(1, 'clerk', 'other'))).toHaveLength(asked),
      );
    };
    let asked = 1;
    await send();
    fireEvent.click(screen.getByRole('button', { name: text.words.cancel }));
    await waitFor(() => expect(screen.getByLabelText(text.sync.signIn.password)).toHaveProperty('value', ''));
    expect(fake.signIn).not.toHaveBeenCalled();
    // The closed dialog stays in the page, because nothing moves in it here.
    asked = 2;
    await send();
    fireEvent.click(screen.getAllByRole('button', { name: takeOver.ok('other') }).at(-1)!);
    await waitFor(() => expect(fake.signIn).toHaveBeenCalledTimes(1));
  });

  it('asks for the account where there is none and says why it was not taken', async () => {
    fake.signedIn = false;
    fake.signIn.mockRejectedValueOnce(new HostError('wrongPassword'));
    open();
    fireEvent.change(await screen.findByLabelText(text.sync.signIn.password), { target: { value: 'x' } });
    fireEvent.click(screen.getByRole('button', { name: text.sync.signIn.submit }));
    await screen.findByText(text.sync.signIn.errors.wrongPassword);
    expect(fake.signIn).toHaveBeenCalledWith({ url: 'http://county.example', user: 'clerk', password: 'x' });
    expect(screen.getByRole('button', { name: new RegExp(text.sync.run) })).toHaveProperty('disabled', true);
  });
});
