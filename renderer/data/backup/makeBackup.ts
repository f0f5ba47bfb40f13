import type { BackupMade, BackupReason } from '@shared/ipc/backup';
import type { BackupHost } from '@/platform/host';

import { underWay } from '@/platform/underWay';
import type { LocalStore } from '../office';
import type { Copies } from './copies';
import type { ReadOptions } from './readAll';

interface MakeOptions extends ReadOptions {
  reason: BackupReason;
  /** Asks the person for a place. */
  to?: 'choose';
  suggestedName?: string;
}

export interface Made extends BackupMade {
  /** Living records. */
  records: number;
  /** What could not be read and is missing. */
  damaged: number;
}

/** Under which key the state of the data at the last backup is kept. */
const stampKey = 'backupStamp';

interface Data {
  copies: Copies;
  local: LocalStore;
}

type BackupWriter = Pick<BackupHost, 'begin' | 'append' | 'finish' | 'abort'>;

let turn: Promise<unknown> = Promise.resolve();

/**
 * Makes one backup from beginning to end; undefined when the person cancelled the choice of a place. Throws HostError
 * `diskFull`, `notWritable`, `backupDamaged`, and the signal's reason; nothing is left behind then.
 */
export async function makeBackup(
  data: Data,
  host: BackupWriter,
  options: MakeOptions,
): Promise<Made | undefined> {
  // One after the other: the machine side writes one at a time.
  const made = turn.then(() => underWay('backup', () => makeInTurn(data, host, options)));
  turn = made.catch(() => undefined);
  return made;
}

async function makeInTurn(
  { copies, local }: Data,
  host: BackupWriter,
  { reason, to, suggestedName, ...options }: MakeOptions,
): Promise<Made | undefined> {
  const stamp = await copies.stamp();
  const id = await host.begin({
    reason,
    ...(to && { to }),
    ...(suggestedName !== undefined && { suggestedName }),
  });
  if (id === undefined) return undefined;
  try {
    const { pieces, content } = copies.read(options);
    for await (const text of pieces) await host.append({ id, text });
    const made = await host.finish({ id, content });
    // One that was carried away does not stand in for the PC's own.
    if (to === undefined && reason !== 'salvage') await local.set(stampKey, stamp);
    const records = Object.values(content.records).reduce((sum, count) => sum + count, 0);
    return { ...made, records, damaged: content.damaged };
  } catch (error) {
    await host.abort(id).catch(() => undefined);
    throw error;
  }
}

/** Whether anything was written since the last backup in the usual place. */
export async function isBackupDue({ copies, local }: Data): Promise<boolean> {
  return (await local.get<string>(stampKey)) !== (await copies.stamp());
}

/** The text of the opened backup, from its first piece on. */
export async function* piecesOf(host: BackupHost, token: string): AsyncGenerator<string> {
  await host.rewind(token);
  for (let text = await host.read(token); text !== undefined; text = await host.read(token)) yield text;
}
