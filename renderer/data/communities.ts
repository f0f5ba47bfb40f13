import type { Allowed, Community } from '@shared/county/held';
import type { CollectionName } from '@shared/domain/record/envelope';

export type { Community } from '@shared/county/held';

/** The county account as it was last heard of. */
export interface Account {
  user: string;
  roles: readonly string[];
}

/** The communities whose records lie on this PC, and which of them is open. */
export interface Communities {
  /** In order of their codes; a PC that never met the county has that of its 设置向导. */
  list(): readonly Community[];
  /** Code of the open one; undefined: 全部社区. */
  open(): string | undefined;
  /** Opens one, or with undefined all of them. Throws RangeError for one that is not in the list. */
  choose(code: string | undefined): Promise<void>;
  /** Undefined until an account was seen at work. */
  account(): Account | undefined;
  /** Takes note of what the account may read by the county's directory; what it no longer may stays, marked. */
  heard(account: Account, readable: readonly Community[]): Promise<void>;
  /** Forgets a community whose records were removed. */
  forget(code: string): Promise<void>;
  /** What may be done with a collection of one community. */
  allowed(code: string, collection: CollectionName): Allowed;
  /**
   * To which community a new record belongs: the open one. While all are open, whoever is registered with `onAsk` is
   * asked; lines of the journal go to one of them unasked. Throws NoCommunityError where nobody answers, NoProfileError before the 设置向导.
   */
  target(collection: CollectionName): Promise<string>;
  onAsk(ask: Ask): () => void;
  /** Tells whoever listens that a write was not allowed. */
  refused(code: string, collection: CollectionName): void;
  onRefused(listener: (code: string, collection: CollectionName) => void): () => void;
  /** Called after a change of the list, of the open one or of the account. */
  subscribe(listener: () => void): () => void;
  /** Grows with every change. */
  version(): number;
}

/** Gives the code of the chosen community; undefined where the person chose none. */
export type Ask = (collection: CollectionName) => Promise<string | undefined>;
