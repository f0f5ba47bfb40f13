import type { Envelope } from '@shared/domain/record/envelope';
import type { Baseline, ReplicaWrite } from '../replica';
import type { Agreed } from '../storage/agreed';
import type { Row } from '../storage/row';

/** What a row keeps of an agreement; of one about the very content that is written only that it is so. */
export function agreedIn({ content, deleted, agreed }: ReplicaWrite, mark: string): Agreed | undefined {
  if (!agreed) return undefined;
  const { rev, attachments } = agreed;
  const isRow = agreed.content === content && agreed.deleted === deleted && !deleted;
  return {
    mark,
    rev,
    deleted: agreed.deleted,
    ...(attachments && { attachments }),
    ...(!isRow && agreed.content && { content: agreed.content }),
  };
}

/** The baseline of a record from its row and from what was put beside it, which counts only over that very row's mark. */
export function baselineFrom(
  row: Pick<Row<Envelope>, 'agreed' | 'content'> | undefined,
  beside: Baseline | undefined,
): Baseline | undefined {
  const agreed = row?.agreed;
  if (!row || !agreed) return beside;
  if (beside?.over === agreed.mark) return beside;
  const { mark, rev, deleted, attachments } = agreed;
  const { id } = row.content;
  // `toStored` keeps the content of the record whose row it was.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const content = (agreed.content ?? row.content) as Envelope;
  return { id, rev, content, deleted, ...(attachments && { attachments }), over: mark };
}
