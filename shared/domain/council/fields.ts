import {
  codeField,
  codeSchema,
  flagSchema,
  idSchema,
  itemsField,
  keysField,
  lineField,
  needed,
  numberSchema,
  plain,
  plainDateSchema,
  textSchema,
} from '../record/fieldKinds';
import type { FieldTable, JsonSchema } from '../record/fields';
import type { Council } from './type';

const share: Record<string, JsonSchema> = {
  of: { type: 'array', items: numberSchema },
  moreThan: flagSchema,
};

export const councilFields: FieldTable<Council> = {
  kind: plain(codeField()),
  name: needed(lineField()),
  term: lineField(),
  members: needed(
    itemsField(
      {
        name: textSchema,
        post: codeSchema,
        from: plainDateSchema,
        to: plainDateSchema,
        memberId: idSchema,
        votes: flagSchema,
      },
      ['name', 'votes'],
    ),
  ),
  rules: needed(
    keysField(
      {
        quorum: { type: 'object', properties: share, required: ['of', 'moreThan'] },
        majority: {
          type: 'object',
          properties: { ...share, base: codeSchema },
          required: ['of', 'moreThan', 'base'],
        },
      },
      // A fraction taken half from one side and half from the other would be a rule that nobody made.
      { quorum: 'scalar', majority: 'scalar' },
    ),
  ),
};
