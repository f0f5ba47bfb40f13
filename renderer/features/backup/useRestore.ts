import type { BackupInfo, OpenedBackup } from '@shared/ipc/backup';
import { useEffect, useRef, useState } from 'react';
import { compareWith, type Difference } from '@/data/backup/compare';
import { piecesOf } from '@/data/backup/makeBackup';
import type { Office } from '@/data/office';
import { host } from '@/platform';
import { HostError } from '@/platform/host';
import { useRestoring } from '@/platform/restoring';
import { placesOf, runOrder, standingOf } from '@/sync';
import { backupSentence } from './backupSentence';

export interface Secret {
  passphrase?: string;
  code?: string;
  /** For this PC, where the code opened the backup. */
  next?: string;
}

interface Options {
  office: Office | undefined;
  chosen: BackupInfo | 'file' | undefined;
  onBack: () => void;
}

type Step = 'choose' | 'secret' | 'checking' | 'comparing' | 'preview';

/** Which of the host's answers a person can do something about by typing again. */
const aboutSecret = new Set(['secretNeeded', 'wrongPassphrase', 'wrongCode']);

/** Records that wait for the county; the journal's entry about a run always does. */
async function waitingCount({ communities, replica }: Office): Promise<number> {
  let waiting = 0;
  for (const { code } of placesOf(communities)) {
    for (const kind of runOrder)
      if (kind !== 'journal') waiting += (await standingOf(replica, kind, code)).waiting;
  }
  return waiting;
}

interface Restore {
  step: Step;
  info: BackupInfo | undefined;
  problem: string | undefined;
  opened: OpenedBackup | undefined;
  differences: Difference[] | undefined;
  unsent: number;
  chooseFile: () => Promise<void>;
  open: (info: BackupInfo, secret?: Secret) => Promise<void>;
  start: () => void;
  back: () => Promise<void>;
}

/** The way to a restore; nothing is changed before `start`, and that is the session's work. */
export function useRestore({ office, chosen, onBack }: Options): Restore {
  const [step, setStep] = useState<Step>('choose');
  const [info, setInfo] = useState<BackupInfo>();
  const [problem, setProblem] = useState<string>();
  const [opened, setOpened] = useState<OpenedBackup>();
  const [differences, setDifferences] = useState<Difference[]>();
  const [unsent, setUnsent] = useState(0);
  const next = useRef<string>(undefined);
  const begun = useRef(false);

  async function open(one: BackupInfo, secret: Secret = {}): Promise<void> {
    setInfo(one);
    setProblem(undefined);
    setStep('checking');
    next.current = secret.next;
    try {
      const { passphrase, code } = secret;
      const found = await host.backup?.open({
        token: one.token,
        ...(passphrase !== undefined && { passphrase }),
        ...(code !== undefined && { code }),
      });
      if (!found) return;
      // The token of a chosen file is the one it was chosen by.
      const proved = { ...found, info: one };
      office?.copies.check(proved);
      setOpened(proved);
      if (office?.profile()) await compare(office, proved);
      setStep('preview');
    } catch (error) {
      const typing = error instanceof HostError && aboutSecret.has(error.code);
      if (!(typing && error.code === 'secretNeeded')) setProblem(backupSentence(error));
      setStep(typing ? 'secret' : 'choose');
      if (!typing) setInfo(undefined);
    }
  }

  async function compare(data: Office, { info: { token } }: OpenedBackup): Promise<void> {
    if (!host.backup) return;
    setStep('comparing');
    setDifferences(await compareWith(data, piecesOf(host.backup, token)));
    setUnsent(await waitingCount(data));
  }

  async function chooseFile(): Promise<void> {
    setProblem(undefined);
    try {
      const one = await host.backup?.choose();
      if (one) await open(one);
      else if (chosen === 'file') onBack();
    } catch (error) {
      setProblem(backupSentence(error));
    }
  }

  useEffect(() => {
    if (begun.current || chosen === undefined) return;
    begun.current = true;
    // Not within the effect itself: it would render twice.
    queueMicrotask(() => void (chosen === 'file' ? chooseFile() : open(chosen)));
  });

  return {
    step,
    info,
    problem,
    opened,
    differences,
    unsent,
    chooseFile,
    open,
    start: () => {
      if (opened) useRestoring.getState().ask(opened, next.current);
    },
    back: async () => {
      await host.backup?.close().catch(() => undefined);
      onBack();
    },
  };
}
