import { Checkbox, type TableColumnsType } from 'antd';
import { useMemo, useRef } from 'react';

interface Asked {
  /** Ids of all rows, in their order. */
  listed: readonly string[];
  ticked: readonly string[];
  onTick: (ids: string[]) => void;
  /** Asked for the rows in sight only. */
  labelOf: (id: string) => string;
  allLabel: string;
}

export const tickWidth = 44;

/**
 * A column of boxes, of which Shift and a click tick several; who was ticked stays so while others are listed. The
 * table's own selection asks for every row at every drawing, which takes seconds of 100,000.
 */
export function useTickColumn<Row extends { id: string }>({
  listed,
  ticked,
  onTick,
  labelOf,
  allLabel,
}: Asked): TableColumnsType<Row>[number] {
  const kept = useMemo(() => new Set(ticked), [ticked]);
  const all = kept.size > 0 && kept.size >= listed.length && listed.every((id) => kept.has(id));
  const some = !all && kept.size > 0 && listed.some((id) => kept.has(id));
  /** The box from which Shift reaches. */
  const last = useRef<string>(undefined);

  function tick(id: string, many: boolean): void {
    const ids = many ? reach(listed, last.current ?? id, id) : [id];
    const next = new Set(kept);
    const add = ids.some((each) => !kept.has(each));
    for (const each of ids)
      if (add) next.add(each);
      else next.delete(each);
    last.current = add ? id : undefined;
    onTick([...next]);
  }
  function tickAll(): void {
    const shown = new Set(listed);
    last.current = undefined;
    onTick(all ? ticked.filter((id) => !shown.has(id)) : [...new Set([...ticked, ...listed])]);
  }

  return {
    key: 'tick',
    width: tickWidth,
    fixed: 'left',
    align: 'center',
    className: 'ant-table-selection-column',
    title: (
      <Checkbox
        aria-label={allLabel}
        checked={all}
        indeterminate={some}
        disabled={listed.length === 0}
        onChange={tickAll}
      />
    ),
    render: (_: unknown, { id }) => (
      <Checkbox
        aria-label={labelOf(id)}
        checked={kept.has(id)}
        onClick={(event) => event.stopPropagation()}
        onChange={({ nativeEvent }) => tick(id, isShifted(nativeEvent))}
      />
    ),
  };
}

// A click makes it; the space bar knows no Shift.
const isShifted = (event: Event): boolean => event instanceof MouseEvent && event.shiftKey;

/** The ids from one to another, in the order of the list. */
function reach(listed: readonly string[], from: string, to: string): string[] {
  const ends = [listed.indexOf(from), listed.indexOf(to)].filter((at) => at >= 0);
  return listed.slice(Math.min(...ends), Math.max(...ends) + 1);
}
