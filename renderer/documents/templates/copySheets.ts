import { type Pack, relationsPath, workbookPath } from './pack';
import { attribute, escapeXml, readPart, withAttribute, writePart } from './xml';

/** Elements that point to other parts; two sheets must not share them. */
const related =
  /<(?:drawing|legacyDrawing|legacyDrawingHF|picture|oleObjects|controls|tableParts|hyperlinks)\b(?:[^>]*\/>|[^>]*>.*?<\/(?:oleObjects|controls|tableParts|hyperlinks)>)/gsu;

/** The sheet without what hangs on it by relation, and not the one that is open. */
function alone(xml: string): string {
  return xml
    .replace(related, '')
    .replace(/<pageSetup\b[^>]*>/u, (tag) => withAttribute(tag, 'r:id', undefined))
    .replace(/<sheetView\b[^>]*>/gu, (tag) => withAttribute(tag, 'tabSelected', undefined));
}

/** Puts the copies in the place of a sheet; the other sheets stay. */
export function copySheets(
  { parts }: Pack,
  model: Pack['sheets'][number],
  copies: readonly { name: string; xml: string }[],
): void {
  if (copies.length === 0) return;
  const workbook = readPart(parts, workbookPath);
  const sheets = [...workbook.matchAll(/<sheet\b[^>]*>/gu)].map(([tag]) => tag);
  const at = sheets.findIndex((tag) => attribute(tag, 'r:id') === model.relation);
  let id = Math.max(0, ...sheets.map((tag) => Number(attribute(tag, 'sheetId') ?? 0)));
  const made = copies.map(({ name, xml }, index) => {
    id += 1;
    const file = `member${index + 1}.xml`;
    writePart(parts, `xl/worksheets/${file}`, alone(xml));
    return {
      file,
      relation: `rIdMember${index + 1}`,
      tag: `<sheet name="${escapeXml(name)}" sheetId="${id}" r:id="rIdMember${index + 1}"/>`,
    };
  });

  const listed = sheets.flatMap((tag, index) => (index === at ? made.map((each) => each.tag) : [tag]));
  const placed = workbook
    .replace(/<sheets>.*?<\/sheets>/su, () => `<sheets>${listed.join('')}</sheets>`)
    .replace(/<definedNames>(.*?)<\/definedNames>/su, (_, names: string) =>
      movedNames(names, at, made.length, copies),
    )
    .replace(/<workbookView\b[^>]*>/u, (tag) =>
      withAttribute(withAttribute(tag, 'activeTab', undefined), 'firstSheet', undefined),
    );
  writePart(parts, workbookPath, placed);

  const relations = readPart(parts, relationsPath).replace(/<Relationship\b[^>]*>/gu, (tag) =>
    attribute(tag, 'Id') === model.relation ? '' : tag,
  );
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet';
  const more = made.map(
    ({ file, relation }) => `<Relationship Id="${relation}" Type="${type}" Target="worksheets/${file}"/>`,
  );
  writePart(
    parts,
    relationsPath,
    relations.replace('</Relationships>', () => `${more.join('')}</Relationships>`),
  );

  const content = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
  const types = readPart(parts, '[Content_Types].xml').replace(
    `PartName="/${model.path}"`,
    () => `PartName="/xl/worksheets/${made[0]?.file ?? ''}"`,
  );
  const overrides = made
    .slice(1)
    .map(({ file }) => `<Override PartName="/xl/worksheets/${file}" ContentType="${content}"/>`);
  writePart(
    parts,
    '[Content_Types].xml',
    types.replace('</Types>', () => `${overrides.join('')}</Types>`),
  );
  delete parts[model.path];
  delete parts[model.path.replace(/([^/]+)$/u, '_rels/$1.rels')];
}

/** Print areas and titles of the copied sheet, once for each copy; those of later sheets count on. */
function movedNames(names: string, at: number, count: number, copies: readonly { name: string }[]): string {
  const moved = [...names.matchAll(/<definedName\b[^>]*>[^<]*<\/definedName>/gu)].flatMap(([name]) => {
    const own = attribute(name, 'localSheetId');
    if (own === undefined) return [name];
    const index = Number(own);
    if (index < at) return [name];
    if (index > at) return [renumbered(name, index + count - 1)];
    return copies.map((copy, place) =>
      renumbered(name, at + place).replace(/>([^<]*)</u, (_, areas: string) => {
        const quoted = `'${escapeXml(copy.name.replaceAll("'", "''"))}'!`;
        return `>${areas.replace(/(?:'(?:[^']|'')*'|[^,!']+)!/gu, () => quoted)}<`;
      }),
    );
  });
  return moved.length > 0 ? `<definedNames>${moved.join('')}</definedNames>` : '';
}

const renumbered = (name: string, index: number): string =>
  name.replace(/^<definedName\b[^>]*>/u, (tag) => withAttribute(tag, 'localSheetId', String(index)));
