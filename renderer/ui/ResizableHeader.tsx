import type { HTMLAttributes, KeyboardEvent, PointerEvent, ThHTMLAttributes } from 'react';

/** What `onHeaderCell` of a column gives to a header whose edge can be dragged. */
export interface ResizableProps extends HTMLAttributes<HTMLElement> {
  /** Says what the edge is for. */
  widenLabel: string;
  /** New width in pixels; `done` once the edge is let go. */
  onWiden: (width: number, done: boolean) => void;
}

const least = 56;
const keyStep = 16;

/** A header cell whose right edge can be dragged, or moved with the arrow keys; for `components.header.cell` of a table. */
export function ResizableHeader({
  widenLabel,
  onWiden,
  children,
  ...cell
}: ThHTMLAttributes<HTMLTableCellElement> & Partial<ResizableProps>) {
  const widthOf = (edge: Element): number => edge.parentElement?.getBoundingClientRect().width ?? least;

  function drag(event: PointerEvent<HTMLButtonElement>): void {
    event.stopPropagation();
    const edge = event.currentTarget;
    const from = event.clientX;
    const width = widthOf(edge);
    const widthAt = (x: number): number => Math.max(least, Math.round(width + x - from));
    edge.setPointerCapture(event.pointerId);
    const move = (moved: globalThis.PointerEvent): void => onWiden?.(widthAt(moved.clientX), false);
    const end = (ended: globalThis.PointerEvent): void => {
      edge.removeEventListener('pointermove', move);
      onWiden?.(widthAt(ended.clientX), true);
    };
    edge.addEventListener('pointermove', move);
    edge.addEventListener('pointerup', end, { once: true });
  }

  function press(event: KeyboardEvent<HTMLButtonElement>): void {
    const step = event.key === 'ArrowRight' ? keyStep : event.key === 'ArrowLeft' ? -keyStep : 0;
    // Enter and blank would sort the column.
    event.stopPropagation();
    if (step !== 0) onWiden?.(Math.max(least, Math.round(widthOf(event.currentTarget)) + step), true);
  }

  return (
    <th {...cell}>
      {children}
      {onWiden ? (
        <button
          type="button"
          tabIndex={-1}
          aria-label={widenLabel}
          title={widenLabel}
          onPointerDown={drag}
          onKeyDown={press}
          // A click would sort the column.
          onClick={(event) => event.stopPropagation()}
          style={{
            position: 'absolute',
            insetBlock: 0,
            insetInlineEnd: 0,
            width: 8,
            padding: 0,
            border: 0,
            background: 'none',
            cursor: 'col-resize',
            touchAction: 'none',
          }}
        />
      ) : null}
    </th>
  );
}
