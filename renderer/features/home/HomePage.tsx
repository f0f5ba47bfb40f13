import { Skeleton } from 'antd';
import dayjs from 'dayjs';
import { text } from '@shared/messages';
import { useOffice } from '@/data/context';
import { useMayRead } from '@/data/useRights';
import { useIndexesReady } from '@/search/context';
import { PageFrame } from '@/ui/PageFrame';
import { BirthdayCard } from './BirthdayCard';
import { DraftsCard } from './DraftsCard';
import { DueVisitsCard } from './DueVisitsCard';
import { MattersCard } from './MattersCard';
import { MemberDueCard } from './MemberDueCard';
import { ProbationCard } from './ProbationCard';
import { UnsyncedCard } from './UnsyncedCard';

/** 工作台: what is due, what is unfinished, what has not been reported yet. */
export function HomePage() {
  const office = useOffice();
  const ready = useIndexesReady();
  const mayRead = useMayRead();
  const name = office.profile()?.userName ?? '';
  return (
    <PageFrame title={text.home.title} hint={text.home.greeting(name, dayjs().format(text.home.todayFormat))}>
      {ready ? (
        <div style={{ columns: '480px', columnGap: 16 }}>
          {mayRead('households') ? <DueVisitsCard /> : null}
          <DraftsCard />
          <UnsyncedCard />
          {mayRead('matters') ? <MattersCard /> : null}
          {mayRead('members') ? (
            <>
              <ProbationCard />
              <MemberDueCard />
              <BirthdayCard />
            </>
          ) : null}
        </div>
      ) : (
        <Skeleton active />
      )}
    </PageFrame>
  );
}
