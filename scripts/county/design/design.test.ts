import { describe, expect, it } from 'vitest';
import { directoryDesign, recordDesign } from '@shared/county/design/compose';
import { documentBytes, documentLimit } from '@shared/county/limits';
import { engines } from './engines';
import { clerk, code, judgeIn, record } from './judge';

const members = recordDesign(code, 'members');
const meetings = recordDesign(code, 'meetings');
const final = { ...record, state: 'final', items: [{ id: 'a', title: 'x' }], councilId: 'c' };

describe.each(engines)('%s: the design document of a collection', (_name, engine) => {
  const judge = judgeIn(engine);

  it('takes a record of its own community from its own account, with fields it does not know', () => {
    expect(judge(members, { ...record, somethingNew: { a: 1 } })).toBe('ok');
    expect(judge(members, record, { ...record, updatedBy: 'else' })).toBe('ok');
  });

  it.each([
    ['a reader', record, { name: 'clerk', roles: ['mqb', `community:${code}:reader`] }, 'mqb-role'],
    ['a neighbour', record, { name: 'clerk', roles: ['mqb', 'community:420683001002'] }, 'mqb-role'],
    ['another street', record, { name: 'clerk', roles: ['mqb', 'street:420683002'] }, 'mqb-role'],
    ['an account out of use', record, { name: 'clerk', roles: [...clerk.roles, 'disabled'] }, 'mqb-disabled'],
    ['another name', { ...record, sentBy: 'other' }, clerk, 'mqb-sent-by'],
    ['no name', { ...record, sentBy: undefined }, clerk, 'mqb-sent-by'],
    ['another id', { ...record, id: 'r2' }, clerk, 'mqb-id'],
    ['another community', { ...record, org: '420683001002' }, clerk, 'mqb-org'],
    ['no time', { ...record, updatedAt: undefined }, clerk, 'mqb-updated-at'],
    ['a time that is none', { ...record, updatedAt: 'yesterday' }, clerk, 'mqb-updated-at'],
    ['nobody', { ...record, updatedBy: '' }, clerk, 'mqb-updated-by'],
    [
      'a number claim outside of meetings',
      { ...record, _id: 'number:c:2026:1', id: 'number:c:2026:1' },
      clerk,
      'mqb-number',
    ],
  ])('refuses %s', (_what, doc, context, expected) => {
    expect(judge(members, doc, null, context)).toBe(expected);
  });

  it('binds the administrator to the shape of a record', () => {
    const admin = { name: 'admin', roles: ['_admin'] };
    expect(judge(members, { ...record, sentBy: 'admin' }, null, admin)).toBe('ok');
    expect(judge(members, record, null, admin)).toBe('mqb-sent-by');
  });

  it('takes a tombstone with its stamps and no bare deletion', () => {
    expect(judge(members, { ...record, _deleted: true }, record)).toBe('ok');
    expect(judge(members, { _id: 'r1', _deleted: true, sentBy: 'clerk' }, record)).toBe('mqb-id');
    expect(judge(members, { ...record, _deleted: true, updatedBy: undefined }, record)).toBe(
      'mqb-updated-by',
    );
  });

  it('counts bytes as the PC counts them', () => {
    const doc = { ...record, _attachments: { a: { data: 'x' } }, text: 'a"\n\u0007ä民𠮷\uD800' };
    const fill = 'x'.repeat(documentLimit - documentBytes({ ...doc, fill: '' }));
    expect(judge(members, { ...doc, fill })).toBe('ok');
    expect(judge(members, { ...doc, fill: `${fill}x` })).toBe('mqb-too-large');
  });

  it('counts bytes, not characters, and leaves attachments out', () => {
    const room = documentLimit - JSON.stringify({ ...record, text: '' }).length - '王某'.length * 2;
    expect(judge(members, { ...record, text: 'x'.repeat(room) })).toBe('ok');
    expect(judge(members, { ...record, text: 'x'.repeat(room + 1) })).toBe('mqb-too-large');
    expect(judge(members, { ...record, text: '民'.repeat(Math.floor(room / 3)) })).toBe('ok');
    expect(judge(members, { ...record, text: '民'.repeat(Math.floor(room / 3) + 1) })).toBe('mqb-too-large');
    expect(judge(members, { ...record, text: '𠮷'.repeat(Math.floor(room / 4) + 1) })).toBe('mqb-too-large');
    expect(judge(members, { ...record, _attachments: { a: { data: 'x'.repeat(documentLimit) } } })).toBe(
      'ok',
    );
  });
});

describe.each(engines)('%s: the design document of the journal', (_name, engine) => {
  const judge = judgeIn(engine);
  const journal = recordDesign(code, 'journal');

  it('takes lines and never lets one be changed or deleted', () => {
    const line = { ...record, link: { seq: 1 } };
    expect(judge(journal, line)).toBe('ok');
    expect(judge(journal, { ...line, by: '李某' }, line)).toBe('mqb-journal');
    expect(judge(journal, { ...line, _deleted: true }, line)).toBe('mqb-journal');
    expect(judge(journal, { ...record }, line)).toBe('mqb-journal');
    expect(judge(journal, { ...record, more: 1 }, record)).toBe('ok');
  });
});

describe.each(engines)('%s: the design document of meetings', (_name, engine) => {
  const judge = judgeIn(engine);

  it('leaves drafts free and final minutes as they are', () => {
    expect(judge(meetings, { ...final, items: [] }, { ...final, state: 'review' })).toBe('ok');
    expect(judge(meetings, { ...final, items: [] }, final)).toBe('mqb-finalised');
    expect(judge(meetings, { ...final, unknown: 1 }, final)).toBe('mqb-finalised');
    expect(judge(meetings, { ...final, state: 'draft' }, final)).toBe('mqb-finalised');
    expect(judge(meetings, { ...final, _deleted: true }, final)).toBe('mqb-finalised');
  });

  it('lets final minutes be archived, numbered once, amended and stamped', () => {
    const archived = {
      ...final,
      state: 'archived',
      number: 3,
      open: [],
      history: [{ id: 'h' }],
      movedTo: 'z',
    };
    expect(judge(meetings, { ...archived, updatedAt: '2026-11-22T09:00:00.000Z' }, final)).toBe('ok');
    expect(judge(meetings, { ...final, number: 4 }, { ...final, number: 3 })).toBe('mqb-finalised');
    expect(judge(meetings, final, archived)).toBe('mqb-finalised');
    const amended = { ...final, amendments: [{ id: 'm', text: 'first' }] };
    expect(judge(meetings, amended, final)).toBe('ok');
    expect(
      judge(meetings, { ...amended, amendments: [{ text: 'first', id: 'm' }, { id: 'n' }] }, amended),
    ).toBe('ok');
    expect(judge(meetings, { ...amended, amendments: [{ id: 'm', text: 'other' }] }, amended)).toBe(
      'mqb-finalised',
    );
    expect(judge(meetings, final, amended)).toBe('mqb-finalised');
  });

  it('does not mind the order of fields', () => {
    expect(judge(meetings, { ...final, items: [{ title: 'x', id: 'a' }] }, final)).toBe('ok');
  });

  it('gives a number once', () => {
    const claim = {
      ...record,
      _id: 'number:c1:2026:3',
      id: 'number:c1:2026:3',
      councilId: 'c1',
      year: 2026,
      number: 3,
    };
    expect(judge(meetings, claim)).toBe('ok');
    expect(judge(meetings, { ...claim, meetingId: 'm' }, claim)).toBe('mqb-number');
    expect(judge(meetings, { ...claim, _deleted: true }, claim)).toBe('mqb-number');
    expect(judge(meetings, { ...claim, number: 4 })).toBe('mqb-number');
    expect(judge(meetings, { ...claim, _id: 'number:c1:2026:03', id: 'number:c1:2026:03' })).toBe(
      'mqb-number',
    );
  });
});

describe.each(engines)('%s: the design document of the directory', (_name, engine) => {
  const judge = judgeIn(engine);

  it('is for the county alone', () => {
    expect(judge(directoryDesign(), { _id: code, name: 'x' })).toBe('mqb-directory');
    expect(judge(directoryDesign(), { _id: code }, null, { name: 'admin', roles: ['_admin'] })).toBe('ok');
  });
});
