import { collectionNames, databaseName } from '@shared/county/databases';
import { isFailedRow, type AllDocs, type BulkResult } from '@shared/county/wire';
import { spreadUnknown } from '@shared/domain/record/unknownFields';
import { CountyClient, provision, type Account, type Admin } from '../county/provisioning';
import { demoAccounts, demoClerk, demoCommunity } from './accounts';
import { numberClaims } from './meetings';
import { demoRecords } from './records';

/**
 * Makes the demonstration community at a county, embedded or CouchDB: databases, accounts, records. What is there
 * already stays as it is, also where somebody changed it. Gives the accounts. Throws CountyAnswer, Error.
 */
export async function seedDemo(url: string, admin: Admin): Promise<Account[]> {
  await provision({ url, admin, communities: [demoCommunity], users: demoAccounts });
  const clerk = demoAccounts.find(({ name }) => name === demoClerk);
  if (clerk === undefined) throw new Error('the demonstration has no clerk');
  // Sent as the clerk would: the design documents see them like any other upload.
  const county = new CountyClient(url, clerk);
  const records = demoRecords();
  for (const collection of collectionNames) {
    const docs: Record<string, unknown>[] = (records[collection] ?? []).map((record) => ({
      _id: record.id,
      ...spreadUnknown(record),
      sentBy: clerk.name,
    }));
    if (collection === 'meetings') docs.push(...numberClaims().map((claim) => ({ ...claim })));
    if (docs.length > 0) await send(county, databaseName(demoCommunity.code, collection), docs);
  }
  return demoAccounts.map((account) => ({ ...account }));
}

async function send(county: CountyClient, database: string, docs: Record<string, unknown>[]): Promise<void> {
  const keys = docs.map(({ _id }) => String(_id));
  const stands = await county.demand<AllDocs>('POST', `/${database}/_all_docs`, { keys });
  // A record that somebody deleted is there too, as a tombstone: it stays deleted.
  const missing = docs.filter((_doc, i) => 'error' in (stands.rows[i] ?? {}));
  if (missing.length === 0) return;
  const rows = await county.demand<BulkResult>('POST', `/${database}/_bulk_docs`, { docs: missing });
  const refused = rows.find(isFailedRow);
  if (refused !== undefined) throw new Error(`${database}: ${refused.error} ${refused.reason}`);
}
