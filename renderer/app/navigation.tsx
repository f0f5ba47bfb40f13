import {
  AuditOutlined,
  BarChartOutlined,
  CloudUploadOutlined,
  DesktopOutlined,
  HomeOutlined,
  ScheduleOutlined,
  SettingOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import { lazy, type ComponentType, type ReactNode } from 'react';
import type { CollectionName } from '@shared/domain/record/envelope';
import { text } from '@shared/messages';

export interface Area {
  path: string;
  /** Further paths that belong to the same entry of the menu. */
  also?: string[];
  label: string;
  /** What its pages are about, where that is one kind of records. */
  about?: CollectionName;
  icon: ReactNode;
}

/** The left navigation, in its order (issue: exactly these eight). */
export const areas: Area[] = [
  { path: '/', label: text.app.nav.home, icon: <DesktopOutlined aria-hidden /> },
  { path: '/members', about: 'members', label: text.app.nav.members, icon: <TeamOutlined aria-hidden /> },
  {
    path: '/households',
    about: 'households',
    also: ['/visits'],
    label: text.app.nav.visits,
    icon: <HomeOutlined aria-hidden />,
  },
  {
    path: '/meetings',
    about: 'meetings',
    also: ['/councils'],
    label: text.app.nav.meetings,
    icon: <AuditOutlined aria-hidden />,
  },
  { path: '/matters', about: 'matters', label: text.app.nav.matters, icon: <ScheduleOutlined aria-hidden /> },
  { path: '/reports', about: 'members', label: text.app.nav.reports, icon: <BarChartOutlined aria-hidden /> },
  { path: '/sync', label: text.app.nav.sync, icon: <CloudUploadOutlined aria-hidden /> },
  {
    path: '/settings',
    also: ['/journal'],
    label: text.app.nav.settings,
    icon: <SettingOutlined aria-hidden />,
  },
];

/** The menu entry that a location belongs to. */
export function areaOf(pathname: string): string {
  const match = areas.find(
    (area) =>
      area.path !== '/' && [area.path, ...(area.also ?? [])].some((path) => pathname.startsWith(path)),
  );
  return match?.path ?? '/';
}

/** Pages are loaded when first opened, so that the start does not pay for all of them. */
export const pages: { path: string; Page: ComponentType }[] = [
  { path: '/', Page: lazy(async () => ({ default: (await import('@/features/home')).HomePage })) },
  {
    path: '/members/*',
    Page: lazy(async () => ({ default: (await import('@/features/members')).MembersPage })),
  },
  {
    path: '/households/*',
    Page: lazy(async () => ({ default: (await import('@/features/households')).HouseholdsPage })),
  },
  {
    path: '/visits/*',
    Page: lazy(async () => ({ default: (await import('@/features/visits')).VisitsPage })),
  },
  {
    path: '/meetings/*',
    Page: lazy(async () => ({ default: (await import('@/features/meetings')).MeetingsPage })),
  },
  {
    path: '/councils/*',
    Page: lazy(async () => ({ default: (await import('@/features/councils')).CouncilsPage })),
  },
  {
    path: '/matters/*',
    Page: lazy(async () => ({ default: (await import('@/features/matters')).MattersPage })),
  },
  {
    path: '/reports/*',
    Page: lazy(async () => ({ default: (await import('@/features/reports')).ReportsPage })),
  },
  { path: '/sync/*', Page: lazy(async () => ({ default: (await import('@/features/sync')).SyncPage })) },
  {
    path: '/settings/rules',
    Page: lazy(async () => ({ default: (await import('@/features/settings')).RulesPage })),
  },
  {
    path: '/settings/backup',
    Page: lazy(async () => ({ default: (await import('@/features/backup')).BackupPage })),
  },
  {
    path: '/settings/*',
    Page: lazy(async () => ({ default: (await import('@/features/settings')).SettingsPage })),
  },
  {
    path: '/journal/*',
    Page: lazy(async () => ({ default: (await import('@/features/journal')).JournalPage })),
  },
];
