import { create } from 'zustand';

/** Without a touch for so long the screen locks, in minutes. */
export const defaultIdleMinutes = 15;
export const idleChoices = [5, 10, 15, 30, 60] as const;

interface Locking {
  /** False where no passphrase would be asked afterwards. */
  canLock: boolean;
  idleMinutes: number;
  /** Goes up each time somebody wants the screen locked. */
  asked: number;
  ask: () => void;
  /** True while it is being asked whether to break off what is under way. */
  question: boolean;
}

/** Between the pages, which ask for a lock, and the session, which owns the open data and does it. */
export const useLocking = create<Locking>((set) => ({
  canLock: false,
  idleMinutes: defaultIdleMinutes,
  asked: 0,
  question: false,
  ask: () => set((state) => ({ asked: state.asked + 1 })),
}));
