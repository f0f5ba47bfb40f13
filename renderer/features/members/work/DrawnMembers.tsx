import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { Member } from '@shared/domain/member/type';
import { useRecords } from '@/data/context';

interface Drawn {
  records: ReadonlyMap<string, Member>;
  /** Notes that a cell of this member is drawn; gives what notes that it no longer is. */
  enter: (id: string) => () => void;
}

const DrawnContext = createContext<Drawn | undefined>(undefined);

/** Around a virtual table: reads the records of those members only whose rows are drawn. */
export function DrawnMembers({ children }: { children: ReactNode }) {
  const [cells, setCells] = useState<ReadonlyMap<string, number>>(new Map());
  const ids = useMemo(() => [...cells.keys()].toSorted(), [cells]);
  const { records } = useRecords('members', ids);
  const enter = useMemo(() => {
    const count = (id: string, by: number): void =>
      setCells((before) => {
        const next = new Map(before);
        const now = (before.get(id) ?? 0) + by;
        if (now > 0) next.set(id, now);
        else next.delete(id);
        return next;
      });
    return (id: string) => {
      count(id, 1);
      return () => count(id, -1);
    };
  }, []);
  const drawn = useMemo(
    (): Drawn => ({ enter, records: new Map(records.map((record) => [record.id, record])) }),
    [enter, records],
  );
  return <DrawnContext value={drawn}>{children}</DrawnContext>;
}

interface Props {
  id: string;
  /** Undefined until the record has been read. */
  children: (member: Member | undefined) => ReactNode;
}

/** A cell that needs more of a member than the index holds. Throws outside DrawnMembers. */
export function OfDrawn({ id, children }: Props) {
  const drawn = useContext(DrawnContext);
  if (!drawn) throw new Error('OfDrawn outside of DrawnMembers');
  const { enter, records } = drawn;
  useEffect(() => enter(id), [enter, id]);
  return <>{children(records.get(id))}</>;
}
