import { Alert, App, Button, Card, Descriptions, Flex, Skeleton, Table } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { careTags, householdKinds } from '@shared/domain/household/codes';
import { genders } from '@shared/domain/member/codes';
import type { Household, Person } from '@shared/domain/household/type';
import { labelOf } from '@shared/domain/record/codes';
import { parseMovedTo } from '@shared/domain/record/move';
import { text } from '@shared/messages';
import { useOffice, useRecord } from '@/data/context';
import { useCommunityNamed } from '@/data/useCommunities';
import { useRights } from '@/data/useRights';
import { EmptyState } from '@/ui/EmptyState';
import { PageFrame } from '@/ui/PageFrame';
import { useUndo } from '@/ui/useUndo';
import { LevelTag } from '../list/LevelTag';
import { placeOf } from '../place';
import { HouseholdForm } from './HouseholdForm';
import { RelatedMatters } from './RelatedMatters';
import { useLookNoted } from './useLookNoted';
import { VisitHistory } from './VisitHistory';

const words = text.households;

function Facts({ household }: { household: Household }) {
  const label = text.fields.households;
  const shown = (value: string | undefined): string => value || text.words.unknown;
  return (
    <Card title={words.facts}>
      <Descriptions
        column={3}
        items={[
          { key: 'grid', label: label.grid, children: shown(household.grid) },
          {
            key: 'kind',
            label: label.kind,
            children: labelOf(householdKinds, household.kind) || text.words.unknown,
          },
          { key: 'phone', label: label.phone, children: shown(household.phone) },
          { key: 'level', label: label.level, children: <LevelTag level={household.level} /> },
          {
            key: 'care',
            label: label.care,
            children: household.care.map((code) => labelOf(careTags, code)).join('\u3001') || text.words.none,
          },
          { key: 'note', label: label.note, children: household.note ?? text.words.none },
        ]}
      />
      {household.differences && household.differences.length > 0 ? (
        <Alert
          type="info"
          style={{ marginTop: 12 }}
          title={words.differences}
          description={household.differences.map((each) => (
            <div key={each.id}>
              {words.difference(
                (label as Record<string, string>)[each.field] ?? each.field,
                each.kept ?? '',
                each.other ?? '',
              )}
            </div>
          ))}
        />
      ) : null}
    </Card>
  );
}

function Persons({ persons }: { persons: Person[] }) {
  return (
    <Card title={words.persons}>
      <Table<Person>
        rowKey="id"
        size="small"
        pagination={false}
        dataSource={persons}
        locale={{ emptyText: words.noPersons }}
        columns={[
          { title: words.personName, dataIndex: 'name', width: 120 },
          { title: words.relation, dataIndex: 'relation', width: 120 },
          { title: words.gender, width: 80, render: (_, each) => labelOf(genders, each.gender) },
          { title: words.birthDate, dataIndex: 'birthDate', width: 130 },
          { title: words.phone, dataIndex: 'phone', width: 150 },
          {
            title: words.tags,
            render: (_, each) => each.tags.map((code) => labelOf(careTags, code)).join('\u3001'),
          },
        ]}
      />
    </Card>
  );
}

/** The visit that would be written here, as far as rights ask. */
const asVisit = ({ org, grid }: Household): { org: string; grid?: string } => ({
  org,
  ...(grid !== undefined && { grid }),
});

/** One household: who lives there, what was said at the door, what became of it. */
export function HouseholdPage() {
  const { id = '' } = useParams();
  const office = useOffice();
  const navigate = useNavigate();
  const offerUndo = useUndo();
  const { message } = App.useApp();
  const { record: household, state } = useRecord('households', id);
  const nameOf = useCommunityNamed();
  const rights = useRights('households');
  const visiting = useRights('visits');
  const [editing, setEditing] = useState(false);
  useLookNoted(household);

  if (state === 'loading') return <Skeleton active style={{ padding: 24 }} />;
  if (!household)
    return (
      <EmptyState
        title={words.notFound}
        action={<Button onClick={() => void navigate('/households')}>{words.backToList}</Button>}
      />
    );
  const went = parseMovedTo(household.movedTo);
  const mayChange = rights.change(household);
  const title = [placeOf(household), household.head].filter(Boolean).join(' · ');

  async function remove(): Promise<void> {
    const repo = office.repo('households');
    try {
      await repo.remove([id]);
      await navigate('/households');
      offerUndo(words.removed(title), () => repo.restore([id]));
    } catch {
      message.error(text.words.saveFailed);
    }
  }

  return (
    <PageFrame
      title={title}
      actions={
        <>
          <Button onClick={() => void navigate('/households')}>{words.backToList}</Button>
          {mayChange || rights.decides(household) ? (
            <Button onClick={() => void navigate(`/sync/move/households/${id}`)}>{text.moving.action}</Button>
          ) : null}
          {mayChange ? (
            <>
              <Button onClick={() => void remove()}>{text.words.remove}</Button>
              <Button onClick={() => setEditing(true)}>{text.words.edit}</Button>
            </>
          ) : null}
          {visiting.change(asVisit(household)) ? (
            <Button type="primary" autoFocus onClick={() => void navigate(`/visits/new?household=${id}`)}>
              {words.newVisit}
            </Button>
          ) : null}
        </>
      }
    >
      <Flex vertical gap={16}>
        {household.movedFrom === undefined ? null : (
          <Alert type="info" showIcon title={text.moving.cameFrom(nameOf(household.movedFrom))} />
        )}
        {went ? (
          <Alert
            type="info"
            showIcon
            title={went.requested ? text.moving.requested(went.code) : text.moving.went(went.code)}
          />
        ) : null}
        <Facts household={household} />
        <VisitHistory householdId={id} />
        <Persons persons={household.persons} />
        <RelatedMatters householdId={id} />
      </Flex>
      {editing ? (
        <HouseholdForm
          household={household}
          onClose={() => setEditing(false)}
          onSaved={() => setEditing(false)}
        />
      ) : null}
    </PageFrame>
  );
}
