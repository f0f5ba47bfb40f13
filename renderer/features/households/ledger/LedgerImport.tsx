import { Button } from 'antd';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { text } from '@shared/messages';
import { useOffice } from '@/data/context';
import { useIndexes } from '@/search/context';
import { ImportWizard } from '@/ui/import/ImportWizard';
import { PageFrame } from '@/ui/PageFrame';
import { ledgerKind } from './ledgerKind';

/** 导入住户台账. */
export function LedgerImport() {
  const navigate = useNavigate();
  const office = useOffice();
  const indexes = useIndexes();
  const kind = useMemo(() => ledgerKind(office, indexes), [office, indexes]);
  return (
    <PageFrame
      title={text.households.ledger.title}
      hint={text.households.ledger.hint}
      actions={
        <Button onClick={() => void navigate('/households')}>{text.households.ledger.backToList}</Button>
      }
    >
      <ImportWizard kind={kind} />
    </PageFrame>
  );
}
