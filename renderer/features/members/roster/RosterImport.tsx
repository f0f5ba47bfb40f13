import { Button } from 'antd';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { text } from '@shared/messages';
import { useOffice } from '@/data/context';
import { useIndexes } from '@/search/context';
import { ImportWizard } from '@/ui/import/ImportWizard';
import { PageFrame } from '@/ui/PageFrame';
import { rosterKind } from './rosterKind';

/** 导入党员花名册. */
export function RosterImport() {
  const navigate = useNavigate();
  const office = useOffice();
  const { members } = useIndexes();
  const kind = useMemo(() => rosterKind(office, members), [office, members]);
  return (
    <PageFrame
      title={text.members.roster.title}
      hint={text.members.roster.hint}
      actions={<Button onClick={() => void navigate('/members')}>{text.members.roster.backToList}</Button>}
    >
      <ImportWizard kind={kind} />
    </PageFrame>
  );
}
