import type { ComponentType } from 'react';
import { Route, Routes } from 'react-router';
import { CarePage } from './care/CarePage';
import { DuesPage } from './dues/DuesPage';
import { InServicePage } from './inService/InServicePage';
import { MemberList } from './list/MemberList';
import { MembersArea, type MembersTab } from './MembersArea';
import { PointsPage } from './points/PointsPage';
import { ReviewPage } from './review/ReviewPage';
import { RosterImport } from './roster/RosterImport';

const pages: readonly { path: string; tab: MembersTab; Page: ComponentType }[] = [
  { path: 'dues', tab: 'dues', Page: DuesPage },
  { path: 'points', tab: 'points', Page: PointsPage },
  { path: 'in-service', tab: 'inService', Page: InServicePage },
  { path: 'care', tab: 'care', Page: CarePage },
  { path: 'review', tab: 'review', Page: ReviewPage },
  { path: ':id?', tab: 'list', Page: MemberList },
];

/** 党员: the list with its detail drawer, the lists of 党员工作 beside it, and the import of a roster. */
export function MembersPage() {
  return (
    <Routes>
      <Route path="import" element={<RosterImport />} />
      {pages.map(({ path, tab, Page }) => (
        <Route
          key={path}
          path={path}
          element={
            <MembersArea tab={tab}>
              <Page />
            </MembersArea>
          }
        />
      ))}
    </Routes>
  );
}
