import { Descriptions, Flex, Typography } from 'antd';
import { Link } from 'react-router';
import type { Member } from '@shared/domain/member/type';
import { labelOf } from '@shared/domain/record/codes';
import { visitModes } from '@shared/domain/visit/codes';
import { text } from '@shared/messages';
import type { HouseholdRow } from '@/search/indexes';
import { useMemberWork } from '../work/useMemberWork';
import { useRelated } from './useRelated';

const words = text.members.detail;
const most = 6;

interface Target {
  id: string;
  to: string;
  label: string;
}

function Links({ targets }: { targets: readonly Target[] }) {
  if (targets.length === 0) return <Typography.Text type="secondary">{words.noneYet}</Typography.Text>;
  return (
    <Flex vertical gap={2} align="start">
      {targets.slice(0, most).map(({ id, to, label }) => (
        <Link key={id} to={to}>
          {label}
        </Link>
      ))}
      {targets.length > most ? (
        <Typography.Text type="secondary">{words.more(targets.length)}</Typography.Text>
      ) : null}
    </Flex>
  );
}

const household = ({ id, compound, building, stairwell, room, head }: HouseholdRow): Target => ({
  id,
  to: `/households/${id}`,
  label: [[compound, building, stairwell, room].filter(Boolean).join(''), head].filter(Boolean).join(' '),
});

/** Where this member occurs elsewhere: household, paired households, visits, meetings, matters, 党费, 积分. */
export function Related({ member }: { member: Member }) {
  const { home, paired, visited, attended, concerned } = useRelated(member);
  const work = useMemberWork(member.id);
  const rows: [key: string, label: string, targets: Target[]][] = [
    ['home', words.household, home.map(household)],
    ['paired', words.paired, paired.map(household)],
    [
      'visits',
      words.visits,
      visited.map(({ id, at, mode }) => ({
        id,
        to: `/visits/${id}`,
        label: `${at.slice(0, 10)} ${labelOf(visitModes, mode)}`,
      })),
    ],
    [
      'meetings',
      words.meetings,
      attended.map(({ id, startsAt, title }) => ({
        id,
        to: `/meetings/${id}`,
        label: `${startsAt.slice(0, 10)} ${title}`,
      })),
    ],
    [
      'matters',
      words.matters,
      concerned.map(({ id, title }) => ({ id, to: `/matters/${id}`, label: title })),
    ],
    ['dues', text.members.dues.title, [{ id: 'dues', to: '/members/dues', label: work.dues }]],
    ['points', text.members.points.title, [{ id: 'points', to: '/members/points', label: work.points }]],
  ];
  return (
    <Descriptions
      title={words.related}
      column={1}
      size="small"
      bordered
      styles={{ label: { width: 132 } }}
      items={rows.map(([key, label, targets]) => ({ key, label, children: <Links targets={targets} /> }))}
    />
  );
}
