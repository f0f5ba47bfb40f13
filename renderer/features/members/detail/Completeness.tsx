import { Tag } from 'antd';
import { missingFields } from '@shared/domain/member/completeness';
import type { Member } from '@shared/domain/member/type';
import { text } from '@shared/messages';

/** 缺项: what reports will ask for and is not filled in, most needed first. */
export function Completeness({ member }: { member: Member }) {
  const missing = missingFields(member);
  const words = text.members.detail;
  const labels = text.fields.members;
  return (
    <div role="note" aria-label={text.members.finding.columns.missing}>
      {missing.length > 0 ? (
        <Tag color="orange" style={{ fontSize: 14, padding: '4px 10px', whiteSpace: 'normal' }}>
          {words.missing(missing.length, missing.map((field) => labels[field]).join('\u3001'))}
        </Tag>
      ) : (
        <Tag color="green" style={{ fontSize: 14, padding: '4px 10px' }}>
          {words.complete}
        </Tag>
      )}
    </div>
  );
}
