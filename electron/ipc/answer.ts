import type { Channel, InputOf, OutputOf } from '@shared/ipc/channels';
import { Failure } from '@shared/ipc/failure';
import type { Answer } from '@shared/ipc/failure';
import { checkInput } from '@shared/ipc/validators';
import type { Log } from '../services/logs';
import { checkSender } from './sender';
import type { CallingFrame } from './sender';

/** One function per channel; Failure is answered, anything else that is thrown is a fault of ours. */
export type Handlers = { [C in Channel]: (input: InputOf<C>) => Promise<OutputOf<C>> };

/**
 * Answers one call; one that nobody handles now is `refused`. Rejects a call from elsewhere or with arguments that are not meant, and rejects a fault without
 * its details: they go to the log, because the page must not learn paths or addresses from them.
 */
export async function answer<C extends Channel>(
  call: { channel: C; frame: CallingFrame | null; args: readonly unknown[] },
  handlers: Partial<Handlers>,
  log: Log,
): Promise<Answer<OutputOf<C>>> {
  let input: InputOf<C>;
  try {
    checkSender(call.frame);
    input = checkInput(call.channel, call.args);
  } catch (error) {
    log.warn(`call refused on ${call.channel}`, error);
    throw error;
  }
  try {
    const handler = handlers[call.channel];
    if (!handler) throw new Failure('refused');
    return { ok: true, value: await handler(input) };
  } catch (error) {
    if (error instanceof Failure) {
      const { code, retryAfterMs } = error;
      return retryAfterMs === undefined ? { ok: false, code } : { ok: false, code, retryAfterMs };
    }
    log.error(`fault on ${call.channel}`, error);
    // oxlint-disable-next-line preserve-caught-error -- the cause must not cross to the page
    throw new Error(`${call.channel}: internal error`);
  }
}
