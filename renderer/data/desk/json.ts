import type { Area, Desk } from './desk';

/** A value as the desk keeps it. Throws TypeError for what JSON cannot hold (undefined, cycles). */
export function toBytes(value: unknown): Uint8Array<ArrayBuffer> {
  const text: string | undefined = JSON.stringify(value);
  if (text === undefined) throw new TypeError('only JSON values can be kept');
  return new TextEncoder().encode(text);
}

export function fromBytes<T>(bytes: Uint8Array): T {
  // Only this app writes these values, under the same key and type.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return JSON.parse(new TextDecoder().decode(bytes)) as T;
}

/** Reads one JSON value. Throws DamagedRecordError. */
export async function readJson<T>(desk: Desk, area: Area, key: string): Promise<T | undefined> {
  const bytes = await desk.get(area, key);
  return bytes && fromBytes<T>(bytes);
}

/** Writes one JSON value; resolves when durable. */
export async function writeJson(desk: Desk, area: Area, key: string, value: unknown): Promise<void> {
  await desk.put([{ area, key, bytes: toBytes(value) }]);
}

/** Writes several values of an area in one transaction. */
export async function writeJsonAll(
  desk: Desk,
  area: Area,
  values: Readonly<Record<string, unknown>>,
): Promise<void> {
  await desk.put(Object.entries(values).map(([key, value]) => ({ area, key, bytes: toBytes(value) })));
}
