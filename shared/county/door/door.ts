import { Failure } from '../../ipc/failure';
import { mayForward } from './address';
import { doorReply, faultOf } from './faults';
import { headersBack, headersOut, sessionCookie } from './headers';
import { openSession } from './sign-in';
import type { DoorAccount, DoorReply, DoorSend, DoorSession, ForwardReply, ForwardRequest } from './types';

/**
 * The door to the county: keeps the session, forwards the window's requests, and gives neither password nor cookie
 * away. On 401 it signs in once again and repeats the request; when the county no longer takes the password it
 * stops asking, so that the account is not locked by repetition, until `signIn` or `use` is called.
 */
export class Door<Body> {
  readonly #send: DoorSend<Body>;
  #account: DoorAccount | undefined;
  #session: DoorSession | undefined;
  #cookie: string | undefined;
  #opening: Promise<void> | undefined;
  #passwordRefused = false;

  constructor(send: DoorSend<Body>) {
    this.#send = send;
  }

  /** Takes a kept account without asking the county; `roles` as they were last heard. */
  use(account: DoorAccount, roles: string[] = []): void {
    this.#forget();
    this.#account = account;
    this.#session = { url: account.url, user: account.user, roles };
  }

  /** The account in use as the county last accepted it; undefined when signed out or no longer accepted. */
  session(): DoorSession | undefined {
    return this.#passwordRefused ? undefined : this.#session;
  }

  /** Checks an account at the county and uses it from now on. Throws Failure as `openSession`; then the old one stays. */
  async signIn(account: DoorAccount): Promise<DoorSession> {
    const { session, cookie } = await openSession(this.#send, account);
    this.#forget();
    this.#account = account;
    this.#session = session;
    this.#cookie = cookie;
    return session;
  }

  /** Forgets the account at once and closes the county's session if it can be reached. */
  async signOut(): Promise<void> {
    const [account, cookie] = [this.#account, this.#cookie];
    this.#forget();
    if (!account || !cookie) return;
    const url = `${account.url}/_session`;
    await this.#send({ url, method: 'DELETE', headers: { cookie } }).catch(() => undefined);
  }

  /** Forgets account and session on this side only; the vault was shut. */
  forget(): void {
    this.#forget();
  }

  /** Sends a request of the window on. Never throws: faults of the way are answers with the header `x-mqb-door`. */
  async forward(request: ForwardRequest): Promise<ForwardReply<Body>> {
    if (!mayForward(request.method, request.target)) return doorReply('refused');
    if (!this.#account) return doorReply('noAddress');
    try {
      if (!this.#cookie) await this.#reopen();
      const used = this.#cookie;
      let reply = await this.#pass(request);
      if (reply.status === 401) {
        await reply.text();
        if (this.#cookie === used) await this.#reopen();
        reply = await this.#pass(request);
      }
      if (reply.status >= 300 && reply.status < 400 && reply.status !== 304)
        return doorReply('captivePortal');
      return { kind: 'county', status: reply.status, headers: headersBack(reply.headers), body: reply.body };
    } catch (error) {
      return doorReply(faultOf(error));
    }
  }

  async #pass(request: ForwardRequest): Promise<DoorReply<Body>> {
    const account = this.#account;
    if (!account) throw new Failure('wrongPassword');
    const reply = await this.#send({
      url: `${account.url}${request.target}`,
      method: request.method,
      headers: { ...headersOut(request.headers), ...(this.#cookie ? { cookie: this.#cookie } : {}) },
      ...(request.body ? { body: request.body } : {}),
      ...(request.signal === undefined ? {} : { signal: request.signal }),
    });
    // CouchDB renews the cookie shortly before it runs out; an answer that outlived its account renews nothing.
    const renewed = sessionCookie(reply.setCookies);
    if (renewed && account === this.#account) this.#cookie = renewed;
    return reply;
  }

  /** Signs in again with the kept password; many requests that fail together share one attempt. */
  async #reopen(): Promise<void> {
    const account = this.#account;
    if (!account || this.#passwordRefused) throw new Failure('wrongPassword');
    this.#opening ??= this.#open(account);
    await this.#opening;
  }

  async #open(account: DoorAccount): Promise<void> {
    try {
      const { session, cookie } = await openSession(this.#send, account);
      if (account !== this.#account) return;
      this.#session = session;
      this.#cookie = cookie;
    } catch (error) {
      if (account === this.#account && faultOf(error) === 'signedOut') this.#passwordRefused = true;
      throw error;
    } finally {
      if (account === this.#account) this.#opening = undefined;
    }
  }

  #forget(): void {
    this.#account = undefined;
    this.#session = undefined;
    this.#cookie = undefined;
    this.#opening = undefined;
    this.#passwordRefused = false;
  }
}
