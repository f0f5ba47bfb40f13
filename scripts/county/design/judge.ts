import type { DesignDocument } from '@shared/county/design/compose';
import type { AnyDocument, DesignContext } from '@shared/county/design/types';
import { refusalCode } from '@shared/county/refusals';
import type { Engine } from './engines';

export const code = '420683001001';

/** A record as the account `clerk` sends it. */
export const record = {
  _id: 'r1',
  id: 'r1',
  org: code,
  sentBy: 'clerk',
  updatedBy: '王某',
  updatedAt: '2026-11-21T09:00:00.000Z',
};

/** The session of an account named `clerk`. */
export const session = (...roles: string[]): DesignContext => ({ name: 'clerk', roles: ['mqb', ...roles] });

export const clerk = session(`community:${code}`);

export type Judge = (
  design: DesignDocument,
  newDoc: AnyDocument,
  oldDoc?: AnyDocument | null,
  context?: DesignContext,
) => string;

/** Judges by the shipped text in an engine: `ok`, the code of the refusal, or how the function crashed. */
export function judgeIn(engine: Engine): Judge {
  return (design, newDoc, oldDoc = null, context = clerk) => {
    const input = JSON.stringify(JSON.stringify([newDoc, oldDoc, context, {}]));
    const said = engine(
      `(function (input) { try { (${design.validate_doc_update}).apply(null, JSON.parse(input)); return 'ok'; }
        catch (e) { return e.forbidden || 'crashed: ' + e; } })(${input})`,
    );
    return said === 'ok' ? 'ok' : (refusalCode(said) ?? said);
  };
}
