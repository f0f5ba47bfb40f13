import { BOUNDARY, MUTE, type Readings, readingsOf } from '../packed/readings';
import { Walker } from '../packed/starts';
import type { Strings } from '../packed/strings';
import { rankOfMixed } from './mixed';
import { rank } from './ranks';

/** So many letters fit the bits of a number; longer words are checked again, letter by letter. */
const mostLetters = 30;

/**
 * How far the letters have come, as bits: bit p stands for "the first p letters are read". For each set of readings
 * and each p the places that one more character leads to.
 */
interface Steps {
  letters: number;
  /** A character may be begun only: `zs` reads 张三. */
  begun: Uint32Array;
  /** The character is read whole. */
  whole: Uint32Array;
}

function stepsOf(readings: Readings, text: string): Steps {
  const letters = text.length;
  const units = readings.sets.length + 2;
  const begun = new Uint32Array(units * letters);
  const whole = new Uint32Array(units * letters);
  for (let unit = MUTE + 1; unit < units; unit++) {
    for (const reading of readingsOf(readings, unit)) {
      for (let from = 0; from < letters; from++) {
        let taken = 0;
        while (taken < reading.length && from + taken < letters && reading[taken] === text[from + taken]) {
          taken++;
          begun[unit * letters + from] = (begun[unit * letters + from] ?? 0) | (1 << (from + taken));
        }
        if (taken === reading.length) {
          whole[unit * letters + from] = (whole[unit * letters + from] ?? 0) | (1 << (from + taken));
        }
      }
    }
  }
  return { letters, begun, whole };
}

/** Where the places in `state` lead. */
function step(table: Uint32Array, row: number, state: number): number {
  let next = 0;
  for (let bits = state; bits !== 0; bits &= bits - 1)
    next |= table[row + 31 - Math.clz32(bits & -bits)] ?? 0;
  return next;
}

/** Ranks values by their readings: full pinyin, initials, both mixed (`zhangs`, `zs`, `zsan` all meet 张三). */
export function matchLetters(values: Strings, readings: Readings, typed: string, ranks: Uint8Array): boolean {
  const text = typed.slice(0, mostLetters);
  const steps = stepsOf(readings, text);
  const { letters, begun } = steps;
  const { units } = readings;
  const accept = 1 << letters;
  const walker = new Walker(values.starts);
  let any = false;
  let state = 0;
  for (let at = 0; at < units.length; at++) {
    const unit = units[at] ?? BOUNDARY;
    if (unit === BOUNDARY) {
      state = 0;
      continue;
    }
    if (unit === MUTE) continue;
    // Every character may be the first.
    const next = step(begun, unit * letters, state | 1);
    state = next;
    if ((next & accept) === 0) continue;
    walker.seek(at);
    const { index, start, end } = walker;
    const found =
      typed.length > text.length
        ? rankOfMixed(values.flat.slice(start, end - 1), readings, start, Array.from(typed))
        : rankOfValue(steps, units, start, end);
    if (found < (ranks[index] ?? 0)) ranks[index] = found;
    any ||= found !== rank.none;
    state = 0;
    at = end - 1;
  }
  return any;
}

/** The best rank of a value that is known to match. */
function rankOfValue(steps: Steps, units: Readings['units'], start: number, end: number): number {
  let best: number = rank.within;
  for (let at = start; at < end; at++) {
    const begins = at === start || units[at - 1] === BOUNDARY;
    if (begins && (units[at] ?? BOUNDARY) > MUTE) best = Math.min(best, rankFrom(steps, units, at));
  }
  return best;
}

function rankFrom({ letters, begun, whole }: Steps, units: Readings['units'], from: number): number {
  const accept = 1 << letters;
  let best: number = rank.none;
  let any = 1;
  /** Reached with every character so far read whole. */
  let gapless = 1;
  for (let at = from; any !== 0; at++) {
    const unit = units[at] ?? BOUNDARY;
    if (unit === BOUNDARY) break;
    if (unit === MUTE) {
      gapless = 0;
      continue;
    }
    const row = unit * letters;
    const complete = (units[at + 1] ?? BOUNDARY) === BOUNDARY;
    const read = step(whole, row, gapless);
    const next = step(begun, row, any);
    if ((step(begun, row, gapless) & accept) !== 0) {
      // One letter tells too little to call it full pinyin.
      const full = letters === 1 ? rank.initialsPrefix : rank.fullPinyin;
      best = Math.min(best, complete && (read & accept) !== 0 && letters > 1 ? rank.exact : full);
    } else if ((next & accept) !== 0) {
      best = Math.min(best, complete ? rank.initials : rank.initialsPrefix);
    }
    any = next & ~accept;
    gapless = read & ~accept;
  }
  return best;
}
