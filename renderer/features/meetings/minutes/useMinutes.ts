import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { Meeting } from '@shared/domain/meeting/type';
import type { Office } from '@/data/office';
import { useOffice } from '@/data/context';
import { useDraft, type DraftState } from '@/data/useDraft';
import { changedFields, minutesOf, type Minutes, type MinutesDraft } from './minutes';

/** After this long without a key the draft becomes an ordinary edit of the record. */
const restMs = 8000;

async function commit(office: Office, id: string, draft: MinutesDraft): Promise<void> {
  const patch = changedFields(draft);
  if (Object.keys(patch).length > 0) await office.repo('meetings').update(id, patch);
}

interface MinutesHandle {
  minutes: Minutes | undefined;
  restored: boolean;
  state: DraftState;
  change: (patch: Partial<Minutes>) => void;
  /** Writes everything typed into the record; resolves when durable. */
  settle: () => Promise<void>;
}

/**
 * The minutes of one meeting while they are typed: every pause is kept as a draft (a kill costs less than a second),
 * a longer pause and leaving the page write the record.
 */
export function useMinutes(meeting: Meeting): MinutesHandle {
  const office = useOffice();
  const { id } = meeting;
  const initial = useMemo<MinutesDraft>(
    () => ({ base: minutesOf(meeting), now: minutesOf(meeting) }),
    // oxlint-disable-next-line react/exhaustive-deps -- typing begins from the record as it was first shown
    [id],
  );
  const draft = useDraft<MinutesDraft>(
    { key: `meeting:${id}`, form: 'meeting', title: ({ now }) => now.title },
    initial,
  );
  const { value, restored, state, change: keep, discard, flush } = draft;
  const latest = useRef<MinutesDraft | undefined>(undefined);
  const dirty = useRef(false);
  const resting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  useEffect(() => {
    if (value && !latest.current) latest.current = value;
    if (restored) dirty.current = true;
  }, [value, restored]);

  const settle = useCallback(async (): Promise<void> => {
    clearTimeout(resting.current);
    const typed = latest.current;
    if (!typed || !dirty.current) return;
    await flush();
    await commit(office, id, typed);
    // Typing may have gone on while the record was written: then the draft stays.
    if (latest.current !== typed) return;
    latest.current = { base: typed.now, now: typed.now };
    dirty.current = false;
    await discard();
  }, [discard, flush, id, office]);

  const change = useCallback(
    (patch: Partial<Minutes>): void => {
      const current = latest.current;
      if (!current) return;
      const next = { base: current.base, now: { ...current.now, ...patch } };
      latest.current = next;
      dirty.current = true;
      keep(next);
      clearTimeout(resting.current);
      resting.current = setTimeout(() => void settle().catch(() => undefined), restMs);
    },
    [keep, settle],
  );

  useEffect(() => () => void settle().catch(() => undefined), [settle]);

  return { minutes: value?.now, restored, state, change, settle };
}
