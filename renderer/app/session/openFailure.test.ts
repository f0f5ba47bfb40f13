import { describe, expect, it } from 'vitest';
import type { FolderFault } from '@shared/ipc/types';
import { text } from '@shared/messages';
import { NewerDataError, OpenElsewhereError, UpgradeError, WrongKeyError } from '@/data/errors';
import { HostError } from '@/platform/host';
import { DataGoneError, FolderError, openFailure } from './openFailure';

const { failed } = text.app;

describe('faults at the start', () => {
  it.each([
    [new WrongKeyError(), failed.wrongKey],
    [new NewerDataError('members', 9, 1), failed.newerData],
    [new OpenElsewhereError(), failed.openElsewhere],
    [new DataGoneError(), failed.dataGone],
    [new UpgradeError('failed', new Error('x')), failed.upgradeFailed],
    [new UpgradeError('failed', new DOMException('x', 'QuotaExceededError')), failed.upgradeDiskFull],
    [new UpgradeError('noBackup', new Error('x')), failed.upgradeNoBackup],
    [new UpgradeError('readOnly'), failed.upgradeReadOnly],
    [new HostError('damaged'), failed.damagedVault],
    [new HostError('keyMissing'), failed.keyMissing],
    [new HostError('dataDamaged'), failed.database],
    [new HostError('disabled'), failed.disabled],
    [Object.assign(new Error('x'), { name: 'QuotaExceededError' }), failed.diskFull],
    [new Error('something else'), failed.unknown],
    ['no error at all', failed.unknown],
  ])('%s has a sentence of its own', (error, sentence) => {
    const failure = openFailure(error);
    expect(failure.sentence).toBe(sentence);
    expect(failure.remedies.length).toBeGreaterThan(0);
  });

  it.each(Object.entries(failed.folder))(
    'a data folder that is %s has a sentence of its own',
    (cause, sentence) => {
      const fault = { cause, system: 'EACCES', movable: false } as FolderFault;
      const failure = openFailure(new FolderError(fault));
      expect(failure).toMatchObject({ sentence, technical: `FolderError: ${cause}, EACCES` });
      expect(failure.remedies).not.toContain('moveFolder');
      expect(openFailure(new FolderError({ ...fault, movable: true })).remedies).toContain('moveFolder');
    },
  );

  it('offers no deletion where the data is whole', () => {
    for (const error of [new NewerDataError('members', 9, 1), new OpenElsewhereError(), new Error('x')])
      expect(openFailure(error).remedies).not.toContain('startOver');
  });
});
