import { makeBackup, piecesOf } from '@/data/backup/makeBackup';
import type { Office } from '@/data/office';
import { openOffice } from '@/data/openOffice';
import { host } from '@/platform';
import type { BackupHost } from '@/platform/host';
import { watchHeap } from './heap';
import { watchLongTasks } from './longTasks';
import type { Timing } from './timing';

function backupHost(): BackupHost {
  if (!host.backup) throw new Error('backups are made in Electron only');
  return host.backup;
}

async function watched<R>(
  work: () => Promise<R>,
): Promise<{ result: R; timing: Timing & { parts: object } }> {
  const heap = watchHeap();
  const tasks = watchLongTasks();
  const from = performance.now();
  const result = await work();
  const ms = performance.now() - from;
  return { result, timing: { ms, parts: { ...tasks(), heapMb: heap() } } };
}

/** One backup of what `prepareRealOffice` has written: read, packed, sealed, written, read back. */
export async function backUp(passphrase: string): Promise<Timing> {
  const office = await openOffice({ key: await host.vault.unlock({ passphrase }) });
  const { result, timing } = await watched(() => makeBackup(office, backupHost(), { reason: 'manual' }));
  await office.close();
  const fileMb = (result?.info.bytes ?? 0) / 1_048_576;
  return { ms: timing.ms, parts: { ...timing.parts, fileMb } };
}

/** The newest backup proved and put in the place of the present data. */
export async function restore(passphrase: string): Promise<Timing> {
  const office: Office = await openOffice({ key: await host.vault.unlock({ passphrase }) });
  const machine = backupHost();
  const [newest] = (await machine.state()).backups;
  if (!newest) throw new Error('there is no backup');
  let proved = 0;
  const { timing } = await watched(async () => {
    const from = performance.now();
    const opened = await machine.open({ token: newest.token });
    proved = performance.now() - from;
    await office.copies.replaceBy(piecesOf(machine, newest.token), opened);
  });
  await machine.close();
  return { ms: timing.ms, parts: { ...timing.parts, prove: proved } };
}

/** The floor of both: the same records read and turned into text. */
export async function readAsText(passphrase: string): Promise<Timing> {
  const office = await openOffice({ key: await host.vault.unlock({ passphrase }) });
  let length = 0;
  const from = performance.now();
  for await (const piece of office.copies.read().pieces) length += piece.length;
  const ms = performance.now() - from;
  await office.close();
  if (length === 0) throw new Error('nothing was read');
  return { ms };
}
