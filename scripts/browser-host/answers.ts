import { parseCountyUrl } from '@shared/county/door';
import { Failure, type Answer } from '@shared/ipc/failure';
import type { CountySession, CountyStatus } from '@shared/ipc/types';
import { z } from 'zod';
import type { Session } from './sessions';

const short = z.string().max(2000);
const signInInput = z.object({ url: short, user: short.min(1), password: short });
const urlInput = z.object({ url: short });
const reportInput = z.object({ message: short, stack: z.string().max(20_000).optional() });

export interface Machine {
  version: string;
  log: (line: string) => void;
}

function countyUrl(typed: string): string {
  const url = parseCountyUrl(typed);
  if (!url) throw new Failure('badUrl');
  return url;
}

function status({ door, url }: Session): CountyStatus {
  const open = door.session();
  const known = open?.url ?? url;
  return {
    ...(known ? { url: known } : {}),
    ...(open ? { user: open.user } : {}),
    signedIn: open !== undefined,
    roles: open?.roles ?? [],
  };
}

async function signIn(session: Session, input: unknown): Promise<CountySession> {
  const { url, user, password } = signInInput.parse(input);
  const opened = await session.door.signIn({ url: countyUrl(url), user, password });
  session.url = opened.url;
  return opened;
}

type Call = (session: Session, input: unknown, machine: Machine) => unknown;

/** What stands under /host/: `GET` asks, `POST` does. */
const calls: Readonly<Record<string, Call>> = {
  'GET county/status': status,
  'POST county/sign-in': signIn,
  'POST county/set-url': (session, input) => {
    session.url = countyUrl(urlInput.parse(input).url);
  },
  'POST county/sign-out': ({ door }) => door.signOut(),
  'GET app/version': (_session, _input, { version }) => version,
  'POST app/report': (_session, input, { log }) => {
    const { message, stack } = reportInput.parse(input);
    log(`renderer: ${message}${stack ? `\n${stack}` : ''}`);
  },
};

/** Answers one call; undefined where there is no such call. Throws for input that is not valid. */
export async function answer(
  call: string,
  session: Session,
  input: unknown,
  machine: Machine,
): Promise<Answer<unknown> | undefined> {
  const act = Object.hasOwn(calls, call) ? calls[call] : undefined;
  if (!act) return undefined;
  try {
    return { ok: true, value: await act(session, input, machine) };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const { code, retryAfterMs } = error;
    return { ok: false, code, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
  }
}
