import {
  codeField,
  codeSchema,
  flagSchema,
  idField,
  idSchema,
  instantField,
  instantSchema,
  itemSchema,
  itemsField,
  lineField,
  longTextField,
  needed,
  numberField,
  numberSchema,
  plain,
  plainDateSchema,
  setField,
  textSchema,
  wholeField,
} from '../record/fieldKinds';
import type { FieldTable, JsonSchema } from '../record/fields';
import type { Meeting } from './type';

const voteSchema: JsonSchema = {
  type: 'object',
  properties: { mode: codeSchema, ayes: numberSchema, noes: numberSchema, abstentions: numberSchema },
  required: ['mode', 'ayes', 'noes', 'abstentions'],
};

export const meetingFields: FieldTable<Meeting> = {
  councilId: plain(idField()),
  title: needed(lineField()),
  year: plain(wholeField(1900, 2200)),
  number: numberField(),
  startsAt: plain(instantField()),
  endsAt: instantField(),
  place: lineField(),
  chair: lineField(),
  recorder: lineField(),
  attendance: needed(
    itemsField(
      {
        name: textSchema,
        memberId: idSchema,
        state: codeSchema,
        late: flagSchema,
        reason: textSchema,
        votes: flagSchema,
      },
      ['name', 'state', 'votes'],
    ),
  ),
  guests: setField(),
  items: needed(
    itemsField(
      {
        title: textSchema,
        proposer: textSchema,
        report: textSchema,
        discussion: {
          type: 'array',
          items: itemSchema({ speaker: textSchema, text: textSchema }, ['speaker', 'text']),
        },
        decision: textSchema,
        vote: voteSchema,
        recused: { type: 'array', items: textSchema },
        responsible: textSchema,
        dueAt: plainDateSchema,
        matterIds: { type: 'array', items: idSchema },
      },
      ['title', 'discussion'],
      // A count of votes belongs together: half of one and half of another would be a vote that never was.
      { report: 'text', decision: 'text', text: 'text', vote: 'scalar' },
    ),
  ),
  nextSteps: longTextField(),
  state: plain(codeField()),
  seal: {
    schema: { type: 'object', properties: { hash: textSchema, at: instantSchema, by: textSchema } },
    merge: 'scalar',
  },
  amendments: itemsField({ at: instantSchema, by: textSchema, text: textSchema }, ['at', 'by', 'text']),
};
