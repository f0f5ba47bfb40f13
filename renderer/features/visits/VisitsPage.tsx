import { Route, Routes } from 'react-router';
import { NewVisit } from './NewVisit';
import { VisitPage } from './VisitPage';

/** The form of a new visit (`/visits/new?household=…`) and the page of a written one. */
export function VisitsPage() {
  return (
    <Routes>
      <Route path="new" element={<NewVisit />} />
      <Route path=":id" element={<VisitPage />} />
    </Routes>
  );
}
