import type { UserContext } from '@shared/county/wire';
import type { Pouch } from '../store/pouch';
import { Judge, type Case, type Verdict } from './judge';

/** The validate_doc_update functions of a database's design documents. */
export class CompiledDesigns {
  readonly #pouch: Pouch;
  #judges: Judge[] | undefined;

  constructor(pouch: Pouch) {
    this.#pouch = pouch;
  }

  /** Call after a design document was written. */
  forget(): void {
    this.#judges = undefined;
  }

  /** Undefined for a case that every design document lets pass, else the first refusal. */
  async judge(
    cases: readonly Case[],
    context: UserContext,
    database: string,
    security: unknown,
  ): Promise<Verdict[]> {
    const verdicts = cases.map((): Verdict => undefined);
    this.#judges ??= await this.#compile();
    for (const judge of this.#judges) {
      judge.judge(cases, { db: database, ...context }, security).forEach((verdict, i) => {
        verdicts[i] ??= verdict;
      });
    }
    return verdicts;
  }

  async #compile(): Promise<Judge[]> {
    const { rows } = await this.#pouch.allDocs({
      startkey: '_design/',
      endkey: '_design0',
      inclusive_end: false,
      include_docs: true,
    });
    return rows.flatMap(({ doc }) =>
      typeof doc?.validate_doc_update === 'string' ? [new Judge(doc.validate_doc_update)] : [],
    );
  }
}
