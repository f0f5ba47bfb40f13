import { Descriptions } from 'antd';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import type { Member } from '@shared/domain/member/type';
import { yearsBetween } from '@shared/lib/dates';
import { text } from '@shared/messages';
import { Masked } from './Masked';
import { factGroups, shownValue } from './facts';

function value(member: Member, key: keyof Member): ReactNode {
  if (key === 'idNumber' && member.idNumber) return <Masked value={member.idNumber} />;
  const shown = shownValue(member, key);
  if (key === 'birthDate' && member.birthDate)
    return text.members.birthAndAge(shown, yearsBetween(member.birthDate, dayjs().format('YYYY-MM-DD')));
  return shown || text.words.unknown;
}

/** All fields of a member in groups; the ID number is masked until asked for. */
export function MemberFacts({ member }: { member: Member }) {
  return (
    <>
      {factGroups(member).map(({ title, keys }) => (
        <Descriptions
          key={title}
          title={title}
          column={2}
          size="small"
          styles={{ label: { width: 132 } }}
          bordered
          items={keys.map((key) => ({ key, label: text.fields.members[key], children: value(member, key) }))}
        />
      ))}
    </>
  );
}
