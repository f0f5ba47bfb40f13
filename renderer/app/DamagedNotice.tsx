import { Alert } from 'antd';
import { useSyncExternalStore } from 'react';
import { text } from '@shared/messages';
import { damagedSoFar, onDamaged } from '@/data/damaged';

const words = text.app.damaged;
const kinds = new Map<string, string>(Object.entries(text.sync.kinds));

/** Says that something of the data is damaged; everything else goes on. */
export function DamagedNotice() {
  const found = useSyncExternalStore(onDamaged, damagedSoFar);
  if (found.length === 0) return null;
  const counts = new Map<string, number>();
  for (const { collection } of found) {
    const kind = kinds.get(collection) ?? words.other;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const parts = [...counts].map(([kind, count]) => words.kind(kind, count));
  return (
    <Alert
      type="error"
      showIcon
      closable
      className="no-print"
      style={{ margin: '16px 24px 0' }}
      title={words.title(found.length)}
      description={`${words.kinds(parts.join('、'))}${words.explain}`}
    />
  );
}
