import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { readIfThere, writeAtomic } from '../atomic-write';

const schema = z.object({
  /** Tells this PC's backups from others' in a shared place. */
  pc: z.string().min(8).max(64),
  second: z.string().max(4096).optional(),
  secondProblem: z.enum(['missing', 'full', 'failed']).optional(),
});

export type BackupSettings = z.infer<typeof schema>;

const fileName = 'backup.json';

/** backup.json; a damaged one counts as absent, and with it the choice of a second place. */
export async function readBackupSettings(folder: string): Promise<BackupSettings> {
  const path = join(folder, fileName);
  try {
    return schema.parse(JSON.parse((await readIfThere(path)) ?? ''));
  } catch {
    const made = { pc: randomUUID() };
    await writeAtomic(path, JSON.stringify(made));
    return made;
  }
}

export async function writeBackupSettings(folder: string, settings: BackupSettings): Promise<void> {
  await writeAtomic(join(folder, fileName), JSON.stringify(settings));
}
