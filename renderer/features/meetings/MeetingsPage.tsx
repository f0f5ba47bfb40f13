import { Route, Routes } from 'react-router';
import { MeetingList } from './list/MeetingList';
import { MinutesPage } from './minutes/MinutesPage';

/** 一委三会: the list of meetings, and each meeting's minutes. */
export function MeetingsPage() {
  return (
    <Routes>
      <Route index element={<MeetingList />} />
      <Route path=":id" element={<MinutesPage />} />
    </Routes>
  );
}
