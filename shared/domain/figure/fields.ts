import { codeField, itemsField, needed, plain, plainDateSchema, textSchema } from '../record/fieldKinds';
import type { FieldTable } from '../record/fields';
import type { Figure } from './type';

export const figureFields: FieldTable<Figure> = {
  kind: plain(codeField()),
  period: plain({ schema: plainDateSchema, merge: 'scalar' }),
  rows: needed(
    itemsField({ label: textSchema, values: { type: 'object', additionalProperties: true } }, [
      'label',
      'values',
    ]),
  ),
};
