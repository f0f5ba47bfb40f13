import { createHash } from 'node:crypto';
import { databaseName } from '@shared/county/databases';
import { type ReceiptFacts, canonicalReceipt, checkCodeOf, factsOfEntry } from '@shared/county/receipt';
import type { AllDocs } from '@shared/county/wire';

interface Question {
  url: string;
  admin: { name: string; password: string };
  /** 12-digit code. */
  community: string;
  /** As `readCheckCode` gives it. */
  code: string;
}

/**
 * The run whose 上报回执 carries this check code, as the community's journal at the county holds it; undefined where
 * there is none. Throws Error where the county does not answer as it should.
 */
export async function verifyReceipt({
  url,
  admin,
  community,
  code,
}: Question): Promise<ReceiptFacts | undefined> {
  const authorization = `Basic ${Buffer.from(`${admin.name}:${admin.password}`).toString('base64')}`;
  const database = databaseName(community, 'journal');
  const answer = await fetch(`${url}/${database}/_all_docs?include_docs=true`, {
    headers: { authorization },
  });
  if (!answer.ok) throw new Error(`the county answered ${answer.status} for ${database}`);
  const { rows } = (await answer.json()) as AllDocs;
  return rows
    .flatMap((row) => ('doc' in row && row.doc ? (factsOfEntry(row.doc) ?? []) : []))
    .find((facts) => codeOf(facts) === code);
}

function codeOf(facts: ReceiptFacts): string {
  return checkCodeOf(createHash('sha256').update(canonicalReceipt(facts)).digest());
}
