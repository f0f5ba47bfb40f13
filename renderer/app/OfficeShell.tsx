import { Flex, Layout, Menu, Skeleton, Typography } from 'antd';
import { Suspense, useEffect } from 'react';
import { Link, Route, Routes, useLocation, useNavigate } from 'react-router';
import { text } from '@shared/messages';
import { applySettings } from '@/data/appliedSettings';
import { OfficeProvider } from '@/data/context';
import type { Office } from '@/data/office';
import { useOfficeSettings } from '@/data/officeSettings';
import { IndexesProvider } from '@/search/context';
import type { Indexes } from '@/search/indexes';
import { useCommunities } from '@/data/useCommunities';
import { useMayRead } from '@/data/useRights';
import { AskCommunity } from './communities/AskCommunity';
import { CommunityBar } from './communities/CommunityBar';
import { RefusalMessages } from './communities/RefusalMessages';
import { DamagedNotice } from './DamagedNotice';
import { RightsNotice } from './communities/RightsNotice';
import { ErrorBoundary } from './ErrorBoundary';
import { LockButton } from './LockButton';
import { LockQuestion } from './LockQuestion';
import { type Area, areaOf, areas, pages } from './navigation';
import { NotFound } from './NotFound';
import { Notices } from './Notices';
import { useDiskFull } from './useDiskFull';
import { useLeavingQuestion } from './useLeavingQuestion';

/** Brand above the menu, and below it who works here for which community. */
function Side({ office }: { office: Office }) {
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const mayRead = useMayRead();
  const isShown = ({ about }: Area): boolean => about === undefined || mayRead(about);
  const profile = office.profile();
  useLeavingQuestion(office);
  useDiskFull(office);
  return (
    <Layout.Sider width={208} className="no-print" style={{ borderRight: '1px solid #e6e0d8' }}>
      <Flex vertical style={{ height: '100%' }}>
        <Typography.Title level={3} style={{ margin: '18px 24px 12px', color: '#b5261e' }}>
          {text.words.appName}
        </Typography.Title>
        <nav aria-label={text.app.nav.label} style={{ flex: 1, overflow: 'auto' }}>
          <Menu
            mode="inline"
            selectedKeys={[areaOf(pathname)]}
            // The pointer follows the link inside; the keyboard acts on the item.
            onClick={({ key, domEvent }) => {
              if (domEvent.type !== 'click') void navigate(key);
            }}
            items={areas.filter(isShown).map(({ path, label, icon }) => ({
              key: path,
              label: (
                <Link to={path} tabIndex={-1}>
                  {label}
                </Link>
              ),
              icon,
            }))}
            style={{ borderInlineEnd: 'none', fontSize: 17 }}
          />
        </nav>
        <Flex vertical style={{ padding: '12px 24px 16px' }}>
          {profile ? <Typography.Text>{profile.communityName}</Typography.Text> : null}
          {profile ? <Typography.Text type="secondary">{profile.userName}</Typography.Text> : null}
          <LockButton />
          <Typography.Text type="secondary" style={{ fontSize: 14 }}>
            {text.app.notSecret}
          </Typography.Text>
        </Flex>
      </Flex>
    </Layout.Sider>
  );
}

/** What the office has set rules from the start on, and at once when it changes. */
function AppliedSettings({ indexes }: { indexes: Indexes }) {
  const { settings } = useOfficeSettings();
  useEffect(() => {
    if (!settings) return;
    applySettings(settings);
    indexes.refresh();
  }, [settings, indexes]);
  return null;
}

function Content() {
  const { pathname } = useLocation();
  return (
    <Layout.Content style={{ overflow: 'auto', minHeight: 0 }}>
      <ErrorBoundary key={pathname.split('/')[1]}>
        <Suspense fallback={<Skeleton active style={{ padding: 24 }} />}>
          <Routes>
            {pages.map(({ path, Page }) => (
              <Route key={path} path={path} element={<Page />} />
            ))}
            <Route path="*" element={<NotFound />} />
          </Routes>
        </Suspense>
      </ErrorBoundary>
    </Layout.Content>
  );
}

/** The app proper: menu on the left, the chosen page on the right. */
export function OfficeShell({ office, indexes }: { office: Office; indexes: Indexes }) {
  return (
    <OfficeProvider office={office}>
      <Opened office={office} indexes={indexes} />
      <LockQuestion />
    </OfficeProvider>
  );
}

/** Another community is another set of pages: nothing of the one before stays on the screen. */
function Opened({ office, indexes }: { office: Office; indexes: Indexes }) {
  const { open } = useCommunities();
  return (
    <IndexesProvider indexes={indexes} org={open}>
      <AppliedSettings indexes={indexes} />
      <Layout style={{ height: '100%' }}>
        <Side office={office} />
        <Layout style={{ height: '100%' }}>
          <CommunityBar />
          <Notices />
          <RightsNotice />
          <DamagedNotice />
          <Content key={open ?? ''} />
        </Layout>
        <AskCommunity />
        <RefusalMessages />
      </Layout>
    </IndexesProvider>
  );
}
