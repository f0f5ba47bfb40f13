const decoder = new TextDecoder();

export interface Body {
  value: unknown;
  bytes: number;
  /** Not JSON, or cut short. */
  broken: boolean;
  /** A page for people: somebody else than the county answered. */
  html: boolean;
}

/** Reads the whole body, so that one cut short is found before anything is made of it. */
export async function readBody(response: Response): Promise<Body> {
  const raw = new Uint8Array(await response.arrayBuffer());
  const words = decoder.decode(raw);
  const html = /text\/html/i.test(response.headers.get('content-type') ?? '') || /^\s*</.test(words);
  try {
    return { value: JSON.parse(words) as unknown, bytes: raw.byteLength, broken: false, html };
  } catch {
    return { value: undefined, bytes: raw.byteLength, broken: true, html };
  }
}
