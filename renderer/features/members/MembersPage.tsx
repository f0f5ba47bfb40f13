import { Route, Routes } from 'react-router';
import { DuesPage } from './dues/DuesPage';
import { InServicePage } from './inService/InServicePage';
import { MemberList } from './list/MemberList';
import { MembersArea } from './MembersArea';
import { PointsPage } from './points/PointsPage';
import { RosterImport } from './roster/RosterImport';

/** 党员: the list with its detail drawer, the lists of 党员工作 beside it, and the import of a roster. */
export function MembersPage() {
  return (
    <Routes>
      <Route path="import" element={<RosterImport />} />
      <Route
        path="dues"
        element={
          <MembersArea tab="dues">
            <DuesPage />
          </MembersArea>
        }
      />
      <Route
        path="points"
        element={
          <MembersArea tab="points">
            <PointsPage />
          </MembersArea>
        }
      />
      <Route
        path="in-service"
        element={
          <MembersArea tab="inService">
            <InServicePage />
          </MembersArea>
        }
      />
      <Route
        path=":id?"
        element={
          <MembersArea tab="list">
            <MemberList />
          </MembersArea>
        }
      />
    </Routes>
  );
}
