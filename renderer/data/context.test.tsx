// @vitest-environment happy-dom
import { openTestOffice } from './testOffice';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OfficeProvider, useRecord, useRecords } from './context';
import type { Office } from './office';

const someone = { name: '张三', category: 'full', standing: 'normal' };
let office: Office;

beforeEach(async () => {
  office = await openTestOffice();
});
afterEach(async () => {
  cleanup();
  await office.close();
});

function One({ id }: { id: string | undefined }): ReactNode {
  const live = useRecord('members', id);
  return <p role="status">{`${live.state} ${live.record?.name ?? ''}`.trim()}</p>;
}

function Many({ ids }: { ids: string[] }): ReactNode {
  const { state, records } = useRecords('members', ids);
  return <p role="status">{`${state} ${records.map(({ name }) => name).join(' ')}`.trim()}</p>;
}

const show = (element: ReactNode): ReactNode => <OfficeProvider office={office}>{element}</OfficeProvider>;
const shown = (text: string): Promise<void> =>
  waitFor(() => {
    expect(screen.getByRole('status').textContent).toBe(text);
  });

describe('useRecord', () => {
  it('follows a record through its life', async () => {
    const { id } = await office.repo('members').insert(someone);
    render(show(<One id={id} />));
    expect(screen.getByRole('status').textContent).toBe('loading');
    await shown('ready 张三');
    await act(() => office.repo('members').update(id, { name: '李四' }));
    await shown('ready 李四');
    await act(() => office.repo('members').remove([id]));
    await shown('missing');
    await act(() => office.repo('members').restore([id]));
    await shown('ready 李四');
  });

  it('says that there is none', async () => {
    const { rerender } = render(show(<One id="nobody" />));
    await shown('missing');
    rerender(show(<One id={undefined} />));
    await shown('missing');
    expect(screen.getAllByRole('status')).toHaveLength(1);
  });
});

describe('useRecords', () => {
  it('keeps the order of the ids and follows a change of them', async () => {
    const members = office.repo('members');
    const ids = await members.insertMany(['甲', '乙', '丙'].map((name) => ({ ...someone, name })));
    const [one = '', two = '', three = ''] = ids;
    const { rerender } = render(show(<Many ids={[three, one]} />));
    await shown('ready 丙 甲');
    rerender(show(<Many ids={[one, two]} />));
    // What is already known stays on screen while the rest is read.
    expect(screen.getByRole('status').textContent).toBe('loading 甲');
    await shown('ready 甲 乙');
    await act(() => members.update(two, { name: '丁' }));
    await shown('ready 甲 丁');
  });
});
