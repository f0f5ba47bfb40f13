import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { readIfThere, writeAtomic } from '../atomic-write';

const schema = z.object({
  /** Tells this PC's backups from others' in a shared place. */
  pc: z.string().min(8).max(64),
  second: z.string().max(4096).optional(),
  secondProblem: z.enum(['missing', 'full', 'failed', 'lost']).optional(),
});

export type BackupSettings = z.infer<typeof schema>;

const fileName = 'backup.json';

/** backup.json; a damaged one is replaced by one that says that the choice of a second place is lost. */
export async function readBackupSettings(folder: string): Promise<BackupSettings> {
  const path = join(folder, fileName);
  const text = await readIfThere(path);
  try {
    return schema.parse(JSON.parse(text ?? ''));
  } catch {
    const made: BackupSettings = {
      pc: randomUUID(),
      ...(text !== undefined && { secondProblem: 'lost' }),
    };
    await writeAtomic(path, JSON.stringify(made));
    return made;
  }
}

export async function writeBackupSettings(folder: string, settings: BackupSettings): Promise<void> {
  await writeAtomic(join(folder, fileName), JSON.stringify(settings));
}
