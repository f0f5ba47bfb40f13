import { packStrings, stringAt, type Strings } from './strings';

const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/;
const bytesOfId = 16;
const charsOfId = 36;
const idsAStep = 1000;
/** Places of the hexadecimal digits among the hyphens. */
const places = Array.from({ length: charsOfId }, (_, at) => at).filter((at) => ![8, 13, 18, 23].includes(at));
const hyphen = 0x2d;
/** Where the two digits of each byte begin. */
const pairs = Uint8Array.from(places.filter((_, at) => at % 2 === 0));
const digits = new TextEncoder().encode('0123456789abcdef');
/** The digits of every byte, so that many ids are written fast. */
const highDigits = Uint8Array.from({ length: 256 }, (_, value) => digits[value >> 4] ?? 0);
const lowDigits = Uint8Array.from({ length: 256 }, (_, value) => digits[value & 15] ?? 0);
const decoder = new TextDecoder();

/** The ids of a table's rows by slot: sixteen bytes each where they are UUIDs, text where one is not. */
export class Ids {
  private constructor(private readonly held: Uint8Array | Strings) {}

  /** Packs them, some at every step. */
  static *steps(ids: readonly string[]): Generator<void, Ids> {
    const bytes = new Uint8Array(ids.length * bytesOfId);
    for (const [slot, id] of ids.entries()) {
      if (!uuid.test(id)) return new Ids(packStrings(ids));
      writeBytes(id, bytes, slot * bytesOfId);
      if (slot % idsAStep === idsAStep - 1) yield;
    }
    return new Ids(bytes);
  }

  static from(held: Uint8Array | Strings): Ids {
    return new Ids(held);
  }

  get packed(): Uint8Array | Strings {
    return this.held;
  }

  at(slot: number): string {
    return this.held instanceof Uint8Array ? (this.many([slot])[0] ?? '') : stringAt(this.held, slot);
  }

  /** Many at once cost far less than one by one. */
  many(slots: readonly number[]): string[] {
    const { held } = this;
    if (!(held instanceof Uint8Array)) return slots.map((slot) => stringAt(held, slot));
    const chars = new Uint8Array(slots.length * charsOfId).fill(hyphen);
    let to = 0;
    for (const slot of slots) {
      const from = slot * bytesOfId;
      for (let byte = 0; byte < bytesOfId; byte++) {
        const value = held[from + byte] ?? 0;
        const at = to + (pairs[byte] ?? 0);
        chars[at] = highDigits[value] ?? 0;
        chars[at + 1] = lowDigits[value] ?? 0;
      }
      to += charsOfId;
    }
    const text = decoder.decode(chars);
    return slots.map((_, index) => text.slice(index * charsOfId, (index + 1) * charsOfId));
  }

  /** Compares the id of a slot with another id: below 0 if it comes before. */
  comparer(id: string): (slot: number) => number {
    const { held } = this;
    if (!(held instanceof Uint8Array)) {
      return (slot) => {
        const found = stringAt(held, slot);
        return found === id ? 0 : found < id ? -1 : 1;
      };
    }
    // An id of another form is in no table of UUIDs.
    if (!uuid.test(id)) return () => 1;
    const wanted = bytesOf(id);
    return (slot) => {
      for (let at = 0; at < bytesOfId; at++) {
        const difference = (held[slot * bytesOfId + at] ?? 0) - (wanted[at] ?? 0);
        if (difference !== 0) return difference;
      }
      return 0;
    };
  }
}

function bytesOf(id: string): Uint8Array {
  const bytes = new Uint8Array(bytesOfId);
  writeBytes(id, bytes, 0);
  return bytes;
}

/** The sixteen bytes of a UUID; `places` holds two digits for each. */
function writeBytes(id: string, bytes: Uint8Array, at: number): void {
  for (let byte = 0; byte < bytesOfId; byte++) {
    const high = digitAt(id, places[2 * byte] ?? 0);
    bytes[at + byte] = (high << 4) | digitAt(id, places[2 * byte + 1] ?? 0);
  }
}

/** 0–9 lie at 0x30, a–f at 0x61. */
function digitAt(id: string, place: number): number {
  const code = id.charCodeAt(place);
  return code < 0x61 ? code - 0x30 : code - 0x57;
}
