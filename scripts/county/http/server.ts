import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Exchange, type Answer } from './exchange';
import { Failure } from './failure';

export type Handler = (exchange: Exchange) => Promise<Answer>;

/** Listens on this machine only. */
const host = '127.0.0.1';

/** Answers requests through the handler. The log gets method, number of path segments and status, nothing of the content. */
export class CountyServer {
  readonly #server: Server;
  readonly #handler: Handler;
  readonly #log: (line: string) => void;
  readonly #running = new Set<Promise<void>>();

  constructor(handler: Handler, log: (line: string) => void) {
    this.#handler = handler;
    this.#log = log;
    this.#server = createServer((message, response) => {
      const running = this.#serve(message, response).finally(() => this.#running.delete(running));
      this.#running.add(running);
    });
    this.#server.keepAliveTimeout = 30_000;
  }

  /** Gives the address. Throws where the port is taken. */
  async listen(port: number): Promise<string> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(port, host, resolve);
    });
    return `http://${host}:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Takes no more requests and waits for those that run. */
  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) => {
      this.#server.close(() => {
        resolve();
      });
    });
    this.#server.closeIdleConnections();
    await Promise.all(this.#running);
    this.#server.closeAllConnections();
    await closed;
  }

  async #serve(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const answer = await this.#answer(message);
    const { status = 200, headers = {}, body } = answer;
    const text = Buffer.isBuffer(body)
      ? body
      : Buffer.from(body === undefined ? '' : `${JSON.stringify(body)}\n`);
    response.writeHead(status, {
      Server: 'CouchDB/3.5 (Minqingben embedded county)',
      'Cache-Control': 'must-revalidate',
      'X-Couch-Request-ID': randomBytes(5).toString('hex'),
      'Content-Type': 'application/json',
      ...(status === 304 ? {} : { 'Content-Length': text.length }),
      ...headers,
    });
    response.end(status === 304 ? undefined : text);
    this.#log(`${message.method} ${status}`);
    // What a refused request still sends is read and dropped, so that its client gets to see the answer.
    message.resume();
  }

  async #answer(message: IncomingMessage): Promise<Answer> {
    try {
      return await this.#handler(new Exchange(message));
    } catch (error) {
      if (error instanceof Failure) {
        const { status, headers } = error;
        return { status, headers, body: { error: error.error, reason: error.reason } };
      }
      this.#log(`failed: ${error instanceof Error ? error.stack : String(error)}`);
      return { status: 500, body: { error: 'unknown_error', reason: 'see the log of the county' } };
    }
  }
}
