import { Alert, Typography } from 'antd';
import { text } from '@shared/messages';
import type { Inspection } from '@/documents/templates/inspect';

const shown = 12;

/** What a template asks for: how many placeholders are known, which are not and where they stand. */
export function TemplateAsks({ asks }: { asks: Inspection }) {
  const words = text.members.sheetTemplates;
  const { known, unknown, header } = asks;
  return (
    <>
      <Typography.Text type="secondary" role="status">
        {header ? words.byHeader(header.row, header.columns.join(words.separator)) : words.found(known)}
      </Typography.Text>
      {unknown.length > 0 ? (
        <Alert
          type="warning"
          showIcon
          title={words.unknown(unknown.length)}
          description={unknown.slice(0, shown).map(({ sheet, row, column, word }) => (
            <div key={`${sheet} ${row} ${column} ${word}`}>{words.unknownLine(sheet, row, column, word)}</div>
          ))}
        />
      ) : null}
    </>
  );
}
