import { Route, Routes } from 'react-router';
import { MovePage } from './move/MovePage';
import { SyncPage } from './SyncPage';

/** 数据上报, and 转到其他社区 of one record. */
export function SyncPages() {
  return (
    <Routes>
      <Route path="move/:collection/:id" element={<MovePage />} />
      <Route path="*" element={<SyncPage />} />
    </Routes>
  );
}
