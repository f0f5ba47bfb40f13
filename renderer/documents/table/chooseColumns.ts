import type { FoundTable, TableField } from './field';

/** A found table with its columns as the clerk left them; a choice without a field is 不导入. */
export function chooseColumns<K extends string>(
  table: FoundTable<K>,
  fields: readonly TableField<K>[],
  choices: readonly { column: number; field: string | undefined }[],
): FoundTable<K> {
  const fieldOf = (column: number): K | undefined => {
    const key = choices.find((choice) => choice.column === column)?.field;
    return fields.find((each) => each.key === key)?.key;
  };
  return {
    ...table,
    columns: table.columns.map((each) => {
      const field = fieldOf(each.column);
      return field === each.field ? each : { ...each, field, by: field ? 'clerk' : 'none' };
    }),
  };
}
