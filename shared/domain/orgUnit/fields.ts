import {
  codeField,
  codeSchema,
  idField,
  itemsField,
  keysField,
  lineField,
  longTextField,
  needed,
  plain,
  plainDateSchema,
} from '../record/fieldKinds';
import type { FieldTable } from '../record/fields';
import type { OrgUnit } from './type';

export const orgUnitFields: FieldTable<OrgUnit> = {
  kind: plain(codeField()),
  name: needed(lineField()),
  divisionCode: codeField(),
  parentId: idField(),
  leadName: lineField(),
  leadPhone: lineField(),
  formerCodes: itemsField({ code: codeSchema, until: plainDateSchema }, ['code', 'until']),
  settings: keysField(),
  note: longTextField(),
};
