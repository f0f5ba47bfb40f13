import 'fake-indexeddb/auto';
import { addRxPlugin, createRxDatabase } from 'rxdb';
import { RxDBLocalDocumentsPlugin } from 'rxdb/plugins/local-documents';
import { describe, expect, it } from 'vitest';
import { DamagedRecordError } from '../errors';
import { officeStorage, strictDexieStorage } from '../storage/database';
import { storedSchema } from '../storage/schemas';
import { storedTable } from '../storage/table';
import { editDisk, readDisk, textOf } from '../testDisk';
import { openTestOffice, testKey, testProfile } from '../testOffice';
import { createSealer } from './sealer';

addRxPlugin(RxDBLocalDocumentsPlugin);

const secret = '张三丰';
const member = {
  name: secret,
  category: 'full',
  standing: 'normal',
  note: `${secret}的备注`,
  tags: [secret],
};
const seen = async (name: string): Promise<number> =>
  (await readDisk(name)).filter(({ value }) => textOf(value).includes(secret)).length;

describe('what lies on disk', () => {
  it('holds nothing personal, whatever part of the office wrote it', async () => {
    const name = crypto.randomUUID();
    const office = await openTestOffice({ databaseName: name });
    await office.setProfile({ ...testProfile, userName: secret });
    const record = await office.repo('members').insert(member);
    await office.repo('members').update(record.id, { mobile: secret });
    const removed = await office.repo('households').insert({
      head: secret,
      persons: [{ id: 'p', name: secret, tags: [] }],
      care: [],
      level: 'green',
    });
    await office.repo('households').remove([removed.id]);
    await office.local.set('list', { secret });
    await office.drafts.save({ key: 'member:new', form: 'member', title: secret }, member);
    await office.blobs.put('index', new TextEncoder().encode(secret));
    await office.replica.setMark('run', { secret });
    await office.replica.putBaselines('members', [
      { id: record.id, rev: '1-a', content: record, deleted: false },
      {
        id: 'x',
        rev: '',
        deleted: false,
        refused: { reason: secret, status: '403', at: record.updatedAt, version: '1' },
      },
    ]);
    await office.close();

    const disk = await readDisk(name);
    expect(disk.length).toBeGreaterThan(20);
    expect(await seen(name)).toBe(0);
    // What an index needs stays readable, and nothing else does.
    const stored = disk.find(({ database, store }) => database.endsWith('--members') && store === 'docs');
    expect(Object.keys(Object(stored?.value)).toSorted()).toEqual([
      '_attachments',
      '_deleted',
      '_meta',
      '_rev',
      'createdAt',
      'id',
      'org',
      'schemaVersion',
      'sealed',
      'updatedAt',
    ]);
  });

  it('holds local documents of database and collection encrypted too', async () => {
    const sealer = await createSealer(testKey);
    const keep = async (name: string, encrypted: boolean): Promise<void> => {
      const below = strictDexieStorage();
      const database = await createRxDatabase({
        name,
        storage: encrypted ? officeStorage(below, sealer) : below,
        multiInstance: false,
        localDocuments: true,
      });
      const { encrypted: hidden, ...plainSchema } = storedSchema('members');
      const schema = encrypted ? { ...plainSchema, encrypted: hidden ?? [] } : plainSchema;
      const collections = await database.addCollections({
        members: { schema, localDocuments: true, autoMigrate: false },
      });
      await database.insertLocal('one', { secret });
      await collections.members.insertLocal('two', { secret });
      const document = { content: { ...member, ...envelope }, deleted: false, previous: undefined };
      await storedTable(collections.members).write([document]);
      expect((await database.getLocal('one'))?.get('secret')).toBe(secret);
      await database.close();
    };
    const plainName = crypto.randomUUID();
    const sealedName = crypto.randomUUID();
    await keep(plainName, false);
    await keep(sealedName, true);
    // The control: the same walk finds the name three times where nothing is encrypted.
    expect(await seen(plainName)).toBe(3);
    expect(await seen(sealedName)).toBe(0);
  });
});

describe('a record edited on disk', () => {
  type Edit = (documents: Record<string, unknown>[]) => void;
  const edits: Record<string, Edit> = {
    'with the ciphertext of another record': ([a, b]) => {
      if (a && b) [a['sealed'], b['sealed']] = [b['sealed'], a['sealed']];
    },
    'in its ciphertext': (documents) => {
      for (const document of documents) document['sealed'] = `A${String(document['sealed']).slice(1)}`;
    },
    'in a readable field': (documents) => {
      for (const document of documents) document['org'] = '999999999999';
    },
    'without its ciphertext': (documents) => {
      for (const document of documents) delete document['sealed'];
    },
    'with text that is no base64': (documents) => {
      for (const document of documents) document['sealed'] = '你好';
    },
  };
  it.each(Object.entries(edits))('%s is found', async (_, edit) => {
    const databaseName = crypto.randomUUID();
    const office = await openTestOffice({ databaseName });
    const [one = '', two = ''] = await office.repo('members').insertMany([member, member]);
    await office.close();
    await editDisk(databaseName, 'members', edit);
    const again = await openTestOffice({ databaseName });
    for (const id of [one, two]) {
      const reading = again.repo('members').get(id);
      await expect(reading).rejects.toBeInstanceOf(DamagedRecordError);
      await expect(reading).rejects.toMatchObject({ collection: 'members', id });
    }
    await again.close();
  });

  it('and put back as it was is read again', async () => {
    const databaseName = crypto.randomUUID();
    const office = await openTestOffice({ databaseName });
    const { id } = await office.repo('members').insert(member);
    await office.close();
    await editDisk(databaseName, 'members', () => undefined);
    const again = await openTestOffice({ databaseName });
    expect((await again.repo('members').get(id))?.name).toBe(secret);
    await again.close();
  });
});

const envelope = {
  id: 'm1',
  org: '110101001001',
  createdAt: '2026-11-21T00:00:00.000Z',
  createdBy: 'a',
  updatedAt: '2026-11-21T00:00:00.000Z',
  updatedBy: 'a',
  deviceId: 'pc',
  schemaVersion: 0,
  ext: {},
  open: [],
  history: [],
};
