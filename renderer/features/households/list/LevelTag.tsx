import { Tag } from 'antd';
import { visitLevels } from '@shared/domain/household/codes';
import { labelOf } from '@shared/domain/record/codes';

const colors: Record<string, string> = { red: 'red', yellow: 'gold', green: 'green' };

/** 走访等级 in word and colour. */
export function LevelTag({ level }: { level: string }) {
  return <Tag color={colors[level] ?? 'default'}>{labelOf(visitLevels, level)}</Tag>;
}
