import { Route, Routes } from 'react-router';
import { LedgerImport } from './ledger/LedgerImport';
import { HouseholdList } from './list/HouseholdList';
import { HouseholdPage } from './page/HouseholdPage';

/** 入户走访: households to visit and all others, the page of one, the import of a ledger. */
export function HouseholdsPage() {
  return (
    <Routes>
      <Route index element={<HouseholdList />} />
      <Route path="import" element={<LedgerImport />} />
      <Route path=":id" element={<HouseholdPage />} />
    </Routes>
  );
}
