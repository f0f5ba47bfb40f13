import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answer, type Machine } from './answers';
import { serveFile } from './files';
import { bodyOf, forward } from './forward';
import { pageHeaders, refusalOf } from './guard';
import { Sessions } from './sessions';

export interface BrowserHostOptions extends Partial<Machine> {
  /** The built renderer. */
  folder: string;
  /** 0 or undefined: the operating system chooses. */
  port?: number;
  /** Offered in the 设置向导. */
  countyUrl?: string;
}

export interface BrowserHost {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  url: string;
  close(): Promise<void>;
}

/** Serves the app to a browser on this machine and forwards /county/* to the county. */
export async function startBrowserHost(options: BrowserHostOptions): Promise<BrowserHost> {
  const machine: Machine = { version: options.version ?? '0', log: options.log ?? (() => undefined) };
  let port = 0;
  const sessions = new Sessions(() => port, options.countyUrl);

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const refusal = refusalOf(request, port);
    if (refusal) {
      response.writeHead(403, pageHeaders).end(`refused: ${refusal}`);
      return;
    }
    const path = request.url ?? '/';
    if (!/^\/(county|host)\//.test(path)) {
      await serveFile(request, response, options.folder);
      return;
    }
    const { session, cookie } = sessions.of(request);
    if (cookie) response.setHeader('set-cookie', cookie);
    if (path.startsWith('/county/')) await forward(request, response, session);
    else await call(path.slice('/host/'.length), request, response, session);
  }

  async function call(
    name: string,
    request: IncomingMessage,
    response: ServerResponse,
    session: ReturnType<Sessions['of']>['session'],
  ): Promise<void> {
    const body = await bodyOf(request, 65_536);
    const input: unknown = body.length > 0 ? JSON.parse(new TextDecoder().decode(body)) : undefined;
    const said = await answer(`${request.method} ${name}`, session, input, machine);
    const headers = { ...pageHeaders, 'content-type': 'application/json', 'cache-control': 'no-store' };
    response.writeHead(said ? 200 : 404, headers).end(JSON.stringify(said ?? null));
  }

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      // The name only: a message may hold what was typed.
      machine.log(`request failed: ${error instanceof Error ? error.name : 'unknown'}`);
      if (response.headersSent) response.destroy();
      else response.writeHead(400, pageHeaders).end();
    });
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(options.port ?? 0, '127.0.0.1', done);
  });
  port = (server.address() as AddressInfo).port;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
