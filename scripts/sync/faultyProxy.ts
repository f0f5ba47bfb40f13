import {
  createServer,
  type IncomingMessage,
  request as httpRequest,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the proxy does with a request: answers by itself, cuts the line, or passes it on and spoils the answer. */
export type Trick =
  | { kind: 'answer'; status: number; body: string; headers?: Record<string, string> }
  | { kind: 'cutBefore' }
  | { kind: 'cutAfter' }
  | { kind: 'silentAfter' }
  /** Cut short: the line breaks, or (`said`) a proxy on the way passes the rest off as the whole. */
  | { kind: 'truncate'; bytes: number; said?: boolean }
  | undefined;

/** Stands between a PC and the county and plays what can go wrong on the way. */
export class FaultyProxy {
  /** Asked for each request; undefined passes it on untouched. */
  trick: (method: string, path: string) => Trick = () => undefined;
  readonly #server: Server;

  constructor(readonly target: () => string) {
    this.#server = createServer((incoming, answer) => this.#serve(incoming, answer));
  }

  async open(): Promise<string> {
    await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }

  #serve(incoming: IncomingMessage, answer: ServerResponse): void {
    const { method = 'GET', url = '/', headers } = incoming;
    const trick = this.trick(method, url);
    if (trick?.kind === 'answer') {
      incoming.resume();
      answer
        .writeHead(trick.status, { 'content-type': 'application/json', ...trick.headers })
        .end(trick.body);
      return;
    }
    if (trick?.kind === 'cutBefore') {
      incoming.destroy();
      return;
    }
    const { hostname, port } = new URL(this.target());
    const onward = httpRequest({ hostname, port, method, path: url, headers, agent: false }, (reply) => {
      const chunks: Buffer[] = [];
      reply.on('data', (chunk: Buffer) => chunks.push(chunk));
      reply.on('error', () => answer.destroy());
      reply.on('end', () => this.#give(trick, reply, Buffer.concat(chunks), answer));
    });
    onward.on('error', () => answer.destroy());
    incoming.pipe(onward);
  }

  #give(trick: Trick, reply: IncomingMessage, body: Buffer, answer: ServerResponse): void {
    if (trick?.kind === 'silentAfter') return;
    if (trick?.kind === 'cutAfter') {
      answer.destroy();
      return;
    }
    const { 'transfer-encoding': _chunked, connection: _connection, ...kept } = reply.headers;
    if (trick?.kind === 'truncate' && trick.said === true) {
      const part = body.subarray(0, trick.bytes);
      answer.writeHead(reply.statusCode ?? 502, { ...kept, 'content-length': part.length }).end(part);
      return;
    }
    answer.writeHead(reply.statusCode ?? 502, { ...kept, 'content-length': body.length });
    if (trick?.kind !== 'truncate') {
      answer.end(body);
      return;
    }
    answer.write(body.subarray(0, trick.bytes), () => answer.destroy());
  }
}
