import { Descriptions, Flex } from 'antd';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import type { Member } from '@shared/domain/member/type';
import { yearsBetween } from '@shared/lib/dates';
import { text } from '@shared/messages';
import { Masked } from './Masked';
import { innerSentences } from './sentences';
import { factGroups, masks, shownValue } from './facts';

const labels: Readonly<Record<string, string>> = text.fields.members;

const isWords = (value: object): boolean =>
  Array.isArray(value) && value.every((each) => typeof each === 'string');

function value(member: Member, key: keyof Member): ReactNode {
  const stored = member[key];
  if (typeof stored === 'object' && !isWords(stored))
    return (
      <Flex vertical>
        {innerSentences(key, stored).map((line) => (
          <span key={line}>{line}</span>
        ))}
      </Flex>
    );
  const shown = shownValue(member, key);
  const mask = masks[key];
  if (mask && shown)
    return (
      <Masked
        value={shown}
        masked={mask(shown)}
        label={labels[key] ?? key}
        access={{ collection: 'members', recordId: member.id, field: key }}
      />
    );
  if (key === 'birthDate' && member.birthDate)
    return text.members.birthAndAge(shown, yearsBetween(member.birthDate, dayjs().format('YYYY-MM-DD')));
  return shown || text.words.unknown;
}

/** All fields of a member in groups; sensitive ones are masked until asked for. */
export function MemberFacts({ member }: { member: Member }) {
  return (
    <>
      {factGroups(member).map(({ title, keys }) => (
        <Descriptions
          key={title}
          title={title}
          column={title === text.members.groups.flows ? 1 : 2}
          size="small"
          styles={{ label: { width: 132 } }}
          bordered
          items={keys.map((key) => ({ key, label: text.fields.members[key], children: value(member, key) }))}
        />
      ))}
    </>
  );
}
