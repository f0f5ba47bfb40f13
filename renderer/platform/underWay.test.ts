import { describe, expect, it } from 'vitest';
import { nothingUnderWay, underWay, useUnderWay } from './underWay';

describe('work under way', () => {
  it('is waited for until the last piece has ended, also by a failure', async () => {
    let finish = (): void => undefined;
    let fail = (): void => undefined;
    const first = new Promise<string>((resolve) => {
      finish = () => resolve('done');
    });
    const second = new Promise<string>((_resolve, reject) => {
      fail = () => reject(new Error('broken'));
    });
    const works = [underWay('sync', () => first), underWay('import', () => second)];
    const ended: string[] = [];
    const waiting = nothingUnderWay().then(() => ended.push('all'));
    expect(useUnderWay.getState().works).toEqual(['sync', 'import']);
    finish();
    expect(await works[0]).toBe('done');
    expect(useUnderWay.getState().works).toEqual(['import']);
    expect(ended).toEqual([]);
    fail();
    await expect(works[1]).rejects.toThrow('broken');
    await waiting;
    expect(ended).toEqual(['all']);
    await nothingUnderWay();
  });
});
