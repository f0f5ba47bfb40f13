import { expect, it } from 'vitest';
import type { OpenEntry } from '@shared/domain/record/envelope';
import { sidesSeenBy } from './perspective';

const entry: OpenEntry = {
  id: 'e',
  field: 'mobile',
  mine: '3',
  theirs: '2',
  mineBy: '王芳',
  mineAt: 'm',
  theirsBy: '刘敏',
  theirsAt: 't',
};
const labels = (viewer: string): unknown[] =>
  sidesSeenBy(viewer, entry, (at) => at).map(({ choice, label, value }) => [choice, label, value]);

it('calls each value by whose it is to the person who looks', () => {
  expect(labels('王芳')).toEqual([
    ['mine', '用我填的（王芳、m）', '3'],
    ['theirs', '用对方填的（刘敏、t）', '2'],
  ]);
  expect(labels('刘敏')).toEqual([
    ['theirs', '用我填的（刘敏、t）', '2'],
    ['mine', '用对方填的（王芳、m）', '3'],
  ]);
  expect(labels('张三')).toEqual([
    ['mine', '用王芳填的（m）', '3'],
    ['theirs', '用刘敏填的（t）', '2'],
  ]);
});
