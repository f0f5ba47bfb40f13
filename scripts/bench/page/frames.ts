/** Times between frames in ms while `step` px a frame are scrolled. */
export type MeasureFrames = (scroller: Element, frames: number, step: number) => Promise<number[]>;

/** The descendant with the most to scroll; the real page's list says nothing else about itself. */
export type FindScroller = (within: Element) => Element;

const measureFrames: MeasureFrames = (scroller, frames, step) =>
  new Promise((done) => {
    const times: number[] = [];
    let last: number | undefined;
    const next = (now: number): void => {
      if (last !== undefined) times.push(now - last);
      last = now;
      if (times.length >= frames) {
        done(times);
        return;
      }
      scroller.scrollTop += step;
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });

const findScroller: FindScroller = (within) => {
  const hidden = (element: Element): number => element.scrollHeight - element.clientHeight;
  const [best] = [...within.querySelectorAll('*')].toSorted((a, b) => hidden(b) - hidden(a));
  if (!best || hidden(best) < 1000) throw new Error('there is nothing to scroll');
  return best;
};

declare global {
  interface Window {
    benchFrames: { measure: MeasureFrames; find: FindScroller };
  }
}

// A script of its own: it is loaded into the real page too, whose modules are not the bench's.
window.benchFrames = { measure: measureFrames, find: findScroller };
