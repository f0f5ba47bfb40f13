import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import type { Session } from './sessions';

const mostBytes = 64 * 1024 * 1024;

/** Reads a whole request. Throws RangeError over 64 MiB. */
export async function bodyOf(request: IncomingMessage, limit = mostBytes): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    const bytes = Buffer.from(part as Uint8Array);
    size += bytes.length;
    if (size > limit) throw new RangeError('request body too large');
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}

/** Passes a request under /county/ through the session's door. */
export async function forward(
  request: IncomingMessage,
  response: ServerResponse,
  session: Session,
): Promise<void> {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const body = await bodyOf(request);
  const headers = Object.entries(request.headers).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  );
  const reply = await session.door.forward({
    method: request.method ?? 'GET',
    target: (request.url ?? '').slice('/county'.length),
    headers: Object.fromEntries(headers),
    signal: gone.signal,
    ...(body.length > 0 ? { body } : {}),
  });
  response.writeHead(reply.status, reply.headers);
  if (reply.body === null || typeof reply.body === 'string') {
    response.end(reply.body ?? undefined);
    return;
  }
  // When the county breaks off, the window must see a broken answer too, never a short one that looks whole.
  await pipeline(Readable.fromWeb(reply.body as NodeStream), response).catch(() => response.destroy());
}
