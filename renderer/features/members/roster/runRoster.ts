import { beginBatch, finishBatch, undoBatch, updateInBatch } from '@/data/batches';
import type { Office } from '@/data/office';
import type { MemberImportPlan } from '@/documents/roster/plan';
import type { RunOptions } from '@/ui/import/types';

/**
 * Writes a planned roster as one batch: new members first, then the changes. Gives the batch id. When it fails or is
 * cancelled, what was written is taken back and the error goes on.
 */
export async function runRoster(
  office: Office,
  plan: MemberImportPlan,
  { onProgress, signal }: RunOptions,
): Promise<string> {
  const drafts = plan.rows.flatMap((row) => (row.kind === 'new' ? [row.draft] : []));
  const changes = plan.rows.flatMap((row) =>
    row.kind === 'changed' ? [{ id: row.id, patch: row.patch }] : [],
  );
  const total = drafts.length + changes.length;
  const batchId = await beginBatch(office, { collection: 'members', ...plan.counts });
  try {
    await office.repo('members').insertMany(drafts, {
      batchId,
      signal,
      onProgress: (done) => onProgress(done, total),
    });
    for (const [index, change] of changes.entries()) {
      signal.throwIfAborted();
      await updateInBatch(office, batchId, 'members', [change]);
      onProgress(drafts.length + index + 1, total);
    }
    await finishBatch(office, batchId, plan.counts);
    return batchId;
  } catch (error) {
    await undoBatch(office, batchId);
    throw error;
  }
}
