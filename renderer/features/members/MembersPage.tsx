import { Route, Routes } from 'react-router';
import { RosterImport } from './roster/RosterImport';
import { MemberList } from './list/MemberList';

/** 党员: the list with its detail drawer, and the import of a roster. */
export function MembersPage() {
  return (
    <Routes>
      <Route path="import" element={<RosterImport />} />
      <Route path=":id?" element={<MemberList />} />
    </Routes>
  );
}
