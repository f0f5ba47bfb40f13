import { Flex, Tabs } from 'antd';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { text } from '@shared/messages';

const words = text.members.areas;

/** The lists of 党员工作, in their order on the tabs. */
const tabs = [
  { key: 'list', path: '/members', label: words.list },
  { key: 'dues', path: '/members/dues', label: words.dues },
  { key: 'points', path: '/members/points', label: words.points },
  { key: 'inService', path: '/members/in-service', label: words.inService },
  { key: 'care', path: '/members/care', label: words.care },
  { key: 'review', path: '/members/review', label: words.review },
] as const;

export type MembersTab = (typeof tabs)[number]['key'];

/** The tabs above every list of party members, and the list that is open. */
export function MembersArea({ tab, children }: { tab: MembersTab; children: ReactNode }) {
  const navigate = useNavigate();
  return (
    <Flex vertical style={{ height: '100%' }}>
      <Tabs
        className="no-print"
        aria-label={words.label}
        activeKey={tab}
        onChange={(key) => void navigate(tabs.find((each) => each.key === key)?.path ?? '/members')}
        items={tabs.map(({ key, label }) => ({ key, label }))}
        tabBarStyle={{ margin: 0, paddingInline: 24 }}
      />
      <div style={{ flex: 1, minHeight: 0 }}>{children}</div>
    </Flex>
  );
}
