import { Card, Skeleton } from 'antd';
import { lazy, Suspense } from 'react';
import { text } from '@shared/messages';
import { keyAtHand } from './session/keyAtHand';
import { useSession } from './session/sessionStore';
import { StartFrame } from './StartScreen';

/** Rarely needed at a start, so loaded only then. */
const RestoreSteps = lazy(async () => ({ default: (await import('@/features/backup')).RestoreSteps }));

/** 从备份恢复 before the data is open: on an empty PC, and as the remedy of a fault. */
export function RestoreCard({ onBack }: { onBack: () => void }) {
  const office = useSession((state) => state.office);
  const needsKeys = office === undefined && keyAtHand() === undefined;
  return (
    <StartFrame>
      <Card style={{ width: 860, maxWidth: '100%' }} title={text.backup.restore.title}>
        <Suspense fallback={<Skeleton active />}>
          <RestoreSteps {...(office && { office })} needsKeys={needsKeys} onBack={onBack} />
        </Suspense>
      </Card>
    </StartFrame>
  );
}
