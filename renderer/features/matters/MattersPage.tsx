import { Route, Routes } from 'react-router';
import { MatterList } from './MatterList';
import { MatterPage } from './MatterPage';

/** 事项: the list, and the page of one matter. */
export function MattersPage() {
  return (
    <Routes>
      <Route index element={<MatterList />} />
      <Route path=":id" element={<MatterPage />} />
    </Routes>
  );
}
