import { App, Button, Card, Descriptions, Flex, Skeleton, Typography } from 'antd';
import dayjs from 'dayjs';
import { useNavigate, useParams } from 'react-router';
import { labelOf } from '@shared/domain/record/codes';
import { visitModes, visitOccasions } from '@shared/domain/visit/codes';
import type { Visit, VisitNeed } from '@shared/domain/visit/type';
import { joinNames } from '@shared/lib/names';
import { text } from '@shared/messages';
import { useOffice, useRecord } from '@/data/context';
import { useIndexes, useIndexRow } from '@/search/context';
import { useRights } from '@/data/useRights';
import { EmptyState } from '@/ui/EmptyState';
import { PageFrame } from '@/ui/PageFrame';
import { useUndo } from '@/ui/useUndo';
import { matterOfNeed } from './visitValues';

interface NeedRowProps {
  visit: Visit;
  need: VisitNeed;
  reporter: string | undefined;
  mayChange: boolean;
}

function NeedRow({ visit, need, reporter, mayChange }: NeedRowProps) {
  const office = useOffice();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const { matterId } = need;

  async function make(): Promise<void> {
    try {
      const by = office.profile()?.userName ?? '';
      const matter = await office.repo('matters').insert(matterOfNeed(visit, need.text, reporter, by));
      await office.repo('visits').modify(visit.id, ({ needs }) => ({
        needs: needs.map((each) => (each.id === need.id ? { ...each, matterId: matter.id } : each)),
      }));
      message.success(text.visits.matterMade);
    } catch {
      message.error(text.words.saveFailed);
    }
  }

  return (
    <Flex gap={16} align="center">
      <Typography.Text style={{ flex: 1 }}>{need.text}</Typography.Text>
      {matterId ? (
        <Button onClick={() => void navigate(`/matters/${matterId}`)}>{text.visits.openMatter}</Button>
      ) : mayChange ? (
        <Button onClick={() => void make()}>{text.visits.toMatter}</Button>
      ) : null}
    </Flex>
  );
}

/** A written visit: what was said, and what became of each need. */
export function VisitPage() {
  const { id = '' } = useParams();
  const office = useOffice();
  const navigate = useNavigate();
  const offerUndo = useUndo();
  const { message } = App.useApp();
  const { households } = useIndexes();
  const rights = useRights('visits');
  const { record: visit, state } = useRecord('visits', id);
  const household = useIndexRow(households, visit?.householdId);

  if (state === 'loading') return <Skeleton active style={{ padding: 24 }} />;
  if (!visit) return <EmptyState title={text.visits.notFound} />;

  const mayChange = rights.change(visit);

  async function remove(householdId: string): Promise<void> {
    const repo = office.repo('visits');
    try {
      await repo.remove([id]);
      await navigate(`/households/${householdId}`);
      offerUndo(text.visits.removed, () => repo.restore([id]));
    } catch {
      message.error(text.words.saveFailed);
    }
  }

  return (
    <PageFrame
      title={text.visits.page}
      hint={household?.head}
      actions={
        <>
          <Button onClick={() => void navigate(`/households/${visit.householdId}`)}>
            {text.visits.backToHousehold}
          </Button>
          {mayChange ? (
            <Button onClick={() => void remove(visit.householdId)}>{text.words.remove}</Button>
          ) : null}
        </>
      }
    >
      <Card>
        <Descriptions
          column={2}
          items={[
            { key: 'at', label: text.visits.at, children: dayjs(visit.at).format('YYYY-MM-DD HH:mm') },
            { key: 'by', label: text.visits.visitors, children: joinNames(visit.visitors) },
            { key: 'mode', label: text.visits.mode, children: labelOf(visitModes, visit.mode) },
            {
              key: 'occasion',
              label: text.visits.occasion,
              children: labelOf(visitOccasions, visit.occasion),
            },
            { key: 'follow', label: text.visits.followUpAt, children: visit.followUpAt ?? text.words.none },
            {
              key: 'home',
              label: text.visits.nobodyHome,
              children: visit.nobodyHome ? text.words.yes : text.words.no,
            },
          ]}
        />
        <Typography.Paragraph style={{ whiteSpace: 'pre-wrap' }}>{visit.said}</Typography.Paragraph>
      </Card>
      <Card title={text.visits.needs}>
        {visit.needs.length === 0 ? (
          <Typography.Text type="secondary">{text.visits.noNeeds}</Typography.Text>
        ) : null}
        <Flex vertical gap={8}>
          {visit.needs.map((need) => (
            <NeedRow
              key={need.id}
              visit={visit}
              need={need}
              reporter={household?.head}
              mayChange={mayChange}
            />
          ))}
        </Flex>
      </Card>
    </PageFrame>
  );
}
