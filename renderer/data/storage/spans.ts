/** A place in the order of writing, as RxDB has it: stamp of the batch, then id. */
export interface Place {
  id: string;
  lwt: number;
}

/** What one write took of the order of writing: nothing else lies between `after` and `upTo`. */
export interface Span {
  after: Place | undefined;
  upTo: Place;
}

/** RxDB gives a storage nothing but a word about who writes; it serves as the way back for what only the disk knows. */
const prefix = 'office-';
const written = new Map<string, Span>();
let count = 0;

/** The context of one write, for the storage. */
export function nextContext(): string {
  count += 1;
  return `${prefix}${count}`;
}

/** Called by the innermost storage once the write is committed. */
export function noteSpan(context: string, span: Span): void {
  if (context.startsWith(prefix)) written.set(context, span);
}

/** The span of a write, once; undefined where the storage did not tell. */
export function takeSpan(context: string): Span | undefined {
  const span = written.get(context);
  written.delete(context);
  return span;
}

/** Whether `place` lies at or before `end`. */
export function isUpTo(place: Place, end: Place): boolean {
  return place.lwt < end.lwt || (place.lwt === end.lwt && place.id <= end.id);
}
