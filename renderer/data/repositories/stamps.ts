import type { CollectionName, Draft, Envelope } from '@shared/domain/record/envelope';
import { stampNew, stampUpdate } from '@shared/domain/record/stamp';
import { newId } from '@shared/lib/ids';
import { schemaVersions } from '@shared/domain/record/schema';

/** Who writes, on which PC. */
export interface Author {
  by: string;
  deviceId: string;
  now: () => Date;
}

/** Gives records their envelope; `author` throws NoProfileError before the 设置向导. */
export interface Stamps<T extends Envelope> {
  made(draft: Draft<T>, org: string): T;
  /** The very same record if the patch changes nothing. */
  changed(record: T, patch: Partial<Draft<T>>): T;
  /** Says who removed or restored a record; its fields stay. */
  touched(record: T): T;
}

export function stampsOf<T extends Envelope>(collection: CollectionName, author: () => Author): Stamps<T> {
  return {
    made(draft, org) {
      const { now, ...who } = author();
      const at = now();
      return stampNew<T>(draft, {
        ...who,
        org,
        now: at.toISOString(),
        id: newId(at.getTime()),
        schemaVersion: schemaVersions[collection],
      });
    },
    changed(record, patch) {
      const { by, deviceId, now } = author();
      return stampUpdate<T>(record, patch, { by, deviceId, now: now().toISOString() });
    },
    touched(record) {
      const { by, deviceId, now } = author();
      return { ...record, updatedAt: now().toISOString(), updatedBy: by, deviceId };
    },
  };
}
