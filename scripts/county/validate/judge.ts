import { createContext, runInContext, type Context } from 'node:vm';
import type { UserContext } from '@shared/county/wire';
import type { StoredDocument } from '../store/pouch';

/** One write to be judged: the document as it is to become, and as it is. */
export interface Case {
  newDoc: StoredDocument;
  oldDoc: StoredDocument | undefined;
}

/** Why a write is refused; `forbidden` and `unauthorized` are the function's own words, all else is its failure. */
export type Verdict = { error: string; reason: unknown } | undefined;

/** A batch that takes longer is refused, as by CouchDB's `os_process_timeout`. */
const timeLimit = 5000;

// Runs inside of the context: JSON goes in and out, so that a function can neither reach nor change our objects.
const harness = `(function (text) {
  var job = JSON.parse(text);
  var verdicts = job.cases.map(function (one) {
    try {
      validate(one[0], one[1], job.context, job.security);
      return null;
    } catch (thrown) {
      if (thrown === null || thrown === undefined) return ['unknown_error', 'nothing was said'];
      if (typeof thrown !== 'object') return ['unknown_error', String(thrown)];
      if ('forbidden' in thrown) return ['forbidden', thrown.forbidden];
      if ('unauthorized' in thrown) return ['unauthorized', thrown.unauthorized];
      if (thrown.stack) return [thrown.name || 'Error', thrown.message];
      return ['unknown_error', thrown[Object.keys(thrown)[0]]];
    }
  });
  return JSON.stringify(verdicts);
})(input)`;

/** One validate_doc_update function in an engine context of its own. */
export class Judge {
  readonly #context: Context & { input?: string };
  readonly #broken: Verdict;

  constructor(source: string) {
    this.#context = createContext(
      {},
      { codeGeneration: { strings: false, wasm: false }, microtaskMode: 'afterEvaluate' },
    );
    this.#broken = this.#compile(source);
  }

  judge(cases: readonly Case[], context: UserContext & { db: string }, security: unknown): Verdict[] {
    if (this.#broken !== undefined) return cases.map(() => this.#broken);
    const pairs = cases.map(({ newDoc, oldDoc }) => [newDoc, oldDoc ?? null]);
    this.#context.input = JSON.stringify({ cases: pairs, context, security });
    try {
      const verdicts = JSON.parse(String(runInContext(harness, this.#context, { timeout: timeLimit }))) as (
        | [string, unknown]
        | null
      )[];
      return verdicts.map((verdict) =>
        verdict === null ? undefined : { error: verdict[0], reason: verdict[1] },
      );
    } catch {
      return cases.map(() => ({ error: 'timeout', reason: 'validate_doc_update took too long' }));
    }
  }

  #compile(source: string): Verdict {
    try {
      runInContext(
        `function isArray(value) { return Array.isArray(value); }
         function toJSON(value) { return JSON.stringify(value); }
         function log() {}
         var validate = (${source});`,
        this.#context,
        { timeout: timeLimit },
      );
      return undefined;
    } catch (error) {
      return { error: 'compilation_error', reason: String(error) };
    }
  }
}
