import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Door } from '@shared/county/door';
import { send, type Body } from './send';

/** What the server keeps for one browser; the password lives in its memory only. */
export interface Session {
  door: Door<Body>;
  /** The address typed last, or the preset one. */
  url: string | undefined;
}

const most = 500;
const yearS = 31_536_000;

/** One door to the county for each browser profile, told apart by a cookie: two contexts are two PCs. */
export class Sessions {
  readonly #sessions = new Map<string, Session>();
  readonly #presetUrl: string | undefined;
  readonly #port: () => number;

  constructor(port: () => number, presetUrl: string | undefined) {
    this.#port = port;
    this.#presetUrl = presetUrl;
  }

  /** The session of a request; `cookie` is to be set where this call made the session. */
  of(request: IncomingMessage): { session: Session; cookie?: string } {
    // Cookies are shared by all ports of a host, so the name holds the port.
    const name = `mqb-host-${this.#port()}`;
    const given = new RegExp(`(?:^|;\\s*)${name}=([0-9a-f]{32})(?:;|$)`).exec(
      request.headers.cookie ?? '',
    )?.[1];
    const known = given && this.#sessions.get(given);
    if (known) return { session: known };
    const id = randomBytes(16).toString('hex');
    const session: Session = { door: new Door(send), url: this.#presetUrl };
    const [oldest] = this.#sessions.keys();
    if (oldest && this.#sessions.size >= most) this.#sessions.delete(oldest);
    this.#sessions.set(id, session);
    return { session, cookie: `${name}=${id}; HttpOnly; SameSite=Strict; Path=/; Max-Age=${yearS}` };
  }
}
