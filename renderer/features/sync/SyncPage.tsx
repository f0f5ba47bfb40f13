import { CloudUploadOutlined } from '@ant-design/icons';
import { Button, Flex, Tabs } from 'antd';
import { useState } from 'react';
import { standsAbove } from '@shared/county/roles';
import { text } from '@shared/messages';
import { useOffice } from '@/data/context';
import { useCommunities } from '@/data/useCommunities';
import { PageFrame } from '@/ui/PageFrame';
import { ChangedDialog } from './ChangedDialog';
import { DecideList } from './decide/DecideList';
import { DuplicateList } from './duplicates/DuplicateList';
import { usePairs } from '@/search/pairs/usePairs';
import { MoveRequests, useMoveRequests } from './move/MoveRequests';
import { RefusedList } from './refused/RefusedList';
import { ReportedList } from './reported/ReportedList';
import { RunHistory } from './RunHistory';
import { RunProgress } from './RunProgress';
import { RunSummary } from './RunSummary';
import { SetAsideList } from './SetAsideList';
import { LostCommunities } from './account/LostCommunities';
import { StateCard } from './account/StateCard';
import { useCounty } from './account/useCounty';
import { useRun } from './runStore';
import { useStanding } from './useStanding';
import { WaitingList } from './WaitingList';

/** 数据上报: what waits, the one button, what came of it, and what a person has to decide. */
export function SyncPage() {
  const office = useOffice();
  const { communities } = useCommunities();
  const { status, reload } = useCounty();
  // Not the whole state: a run tells of its progress many times, and the page is large.
  const running = useRun((state) => state.running);
  const report = useRun((state) => state.report);
  const start = useRun((state) => state.start);
  const standing = useStanding();
  const pairs = usePairs();
  const requests = useMoveRequests();
  const [tab, setTab] = useState('waiting');
  const above = communities.list().length > 1 && standsAbove(communities.account()?.roles ?? []);
  const signedIn = status?.signedIn === true;
  const { tabs, tab: named } = text.sync;

  async function run(): Promise<void> {
    await start(office);
    await reload();
  }

  return (
    <PageFrame
      title={text.sync.title}
      hint={standing.current ? text.sync.waitingCount(standing.waiting) : text.words.working}
      actions={
        <Button
          type="primary"
          size="large"
          icon={<CloudUploadOutlined aria-hidden />}
          disabled={!signedIn || running}
          onClick={() => void run()}
        >
          {text.sync.run}
        </Button>
      }
    >
      <Flex vertical gap={16}>
        <StateCard status={status} reload={reload} />
        <LostCommunities />
        {running ? <RunProgress /> : null}
        {!running && report ? <RunSummary report={report} standing={standing} onTab={setTab} /> : null}
        <Tabs
          activeKey={tab}
          onChange={setTab}
          items={[
            {
              key: 'waiting',
              label: named(tabs.waiting, standing.waiting),
              children: <WaitingList byKind={standing.byKind} />,
            },
            { key: 'toDecide', label: named(tabs.toDecide, standing.toDecide), children: <DecideList /> },
            { key: 'refused', label: named(tabs.refused, standing.refused), children: <RefusedList /> },
            ...(standing.setAside > 0
              ? [
                  {
                    key: 'setAside',
                    label: named(tabs.setAside, standing.setAside),
                    children: <SetAsideList />,
                  },
                ]
              : []),
            {
              key: 'duplicates',
              label: named(text.duplicates.tab, pairs?.length ?? 0),
              children: <DuplicateList pairs={pairs} />,
            },
            ...(requests.length > 0
              ? [
                  {
                    key: 'moves',
                    label: named(text.moving.requests.tab, requests.length),
                    children: <MoveRequests requests={requests} />,
                  },
                ]
              : []),
            ...(above
              ? [{ key: 'reported', label: text.sync.reported.tab, children: <ReportedList /> }]
              : []),
            { key: 'history', label: tabs.history, children: <RunHistory /> },
          ]}
        />
      </Flex>
      <ChangedDialog />
    </PageFrame>
  );
}
