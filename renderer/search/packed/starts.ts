/** So many lengths lie between two anchors: few enough to add up, many enough to cost little. */
const stride = 16;

export type Numbers = Uint8Array | Uint16Array | Uint32Array;

/** Whole numbers up to `highest` in as few bytes as hold them. */
export const numbersFor = (highest: number, count: number): Numbers => {
  if (highest < 0x100) return new Uint8Array(count);
  return highest < 0x10000 ? new Uint16Array(count) : new Uint32Array(count);
};

/**
 * Where each of many strings begins in the text that holds them all: a whole number for every sixteenth, lengths
 * (with the separator) in between, which takes little more than a byte a string. Where all are of one length, that
 * length alone.
 */
export class Starts {
  constructor(
    readonly count: number,
    readonly anchors: Uint32Array,
    readonly lengths: Numbers,
    /** The length of every string with its separator, or 0. */
    readonly fixed: number,
  ) {}

  /** From the lengths of the strings without their separators. */
  static of(lengths: readonly number[]): Starts {
    const longest = lengths.reduce((most, length) => Math.max(most, length), 0) + 1;
    const first = lengths[0] ?? 0;
    if (lengths.length > 1 && lengths.every((length) => length === first)) {
      return new Starts(lengths.length, new Uint32Array(0), new Uint8Array(0), first + 1);
    }
    const own = numbersFor(longest, lengths.length);
    const anchors = new Uint32Array(Math.floor(lengths.length / stride) + 1);
    let at = 0;
    for (let index = 0; index < lengths.length; index++) {
      if (index % stride === 0) anchors[index / stride] = at;
      own[index] = (lengths[index] ?? 0) + 1;
      at += own[index] ?? 0;
    }
    if (lengths.length % stride === 0) anchors[lengths.length / stride] = at;
    return new Starts(lengths.length, anchors, own, 0);
  }

  get byteLength(): number {
    return this.anchors.byteLength + this.lengths.byteLength;
  }

  /** Where string `index` begins; for `count` where the text ends. */
  at(index: number): number {
    if (this.fixed > 0) return index * this.fixed;
    const anchor = Math.floor(index / stride);
    let at = this.anchors[anchor] ?? 0;
    for (let before = anchor * stride; before < index; before++) at += this.lengths[before] ?? 0;
    return at;
  }

  /** Length of string `index`, without the separator. */
  lengthOf(index: number): number {
    return Math.max(0, this.span(index) - 1);
  }

  /** The same with the separator; 0 behind the last string. */
  span(index: number): number {
    return this.fixed > 0 ? this.fixed : (this.lengths[index] ?? 0);
  }

  /** The last anchor that is not behind place `at`. */
  anchorOf(at: number): number {
    let low = 0;
    let high = Math.floor((this.count - 1) / stride);
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.anchors[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** Goes through the strings from the first to the last. */
export class Walker {
  index = 0;
  start = 0;
  /** Behind the separator: where the next one starts. */
  end: number;

  constructor(private readonly starts: Starts) {
    this.end = starts.span(0);
  }

  /** Moves on to the string that holds place `at`; never back. */
  seek(at: number): void {
    const { starts } = this;
    if (at < this.end) return;
    if (starts.fixed > 0) {
      this.index = Math.min(starts.count - 1, Math.floor(at / starts.fixed));
      this.start = this.index * starts.fixed;
      this.end = this.start + starts.fixed;
      return;
    }
    if (at - this.end > 512) {
      const anchor = starts.anchorOf(at);
      if (anchor * stride > this.index) {
        this.index = anchor * stride;
        this.start = starts.anchors[anchor] ?? 0;
        this.end = this.start + starts.span(this.index);
      }
    }
    while (at >= this.end && this.index < starts.count - 1) {
      this.start = this.end;
      this.end += starts.span(++this.index);
    }
  }
}
