/**
 * Rows were put in after row `after`, `count` of them, repeating row `from`. Moves what lies below; a range that holds the
 * repeated row and ends with it (or with the empty rows behind it) grows.
 */
export interface Insertion {
  from: number;
  after: number;
  count: number;
}

export const movedRow = (row: number, { after, count }: Insertion): number =>
  row > after ? row + count : row;

function movedRange(first: number, last: number, insertion: Insertion): [number, number] {
  const { from, after, count } = insertion;
  const grows = first <= from && last >= from && last <= after;
  return [movedRow(first, insertion), grows ? last + count : movedRow(last, insertion)];
}

const reference = /(\$?[A-Z]{1,3}\$?)(\d+)(?::(\$?[A-Z]{1,3}\$?)(\d+))?/gu;

/** References such as `A3`, `B3:D9`, `A1:B2 D4` (merges, filters, validations). */
export function movedReferences(text: string, insertion: Insertion): string {
  return text.replace(reference, (_, column: string, row: string, endColumn?: string, endRow?: string) => {
    if (endColumn === undefined || endRow === undefined)
      return `${column}${movedRow(Number(row), insertion)}`;
    const [first, last] = movedRange(Number(row), Number(endRow), insertion);
    return `${column}${first}:${endColumn}${last}`;
  });
}

/** A formula of the same sheet; names of functions, text in quotes and references to other sheets stay. */
export function movedFormula(formula: string, insertion: Insertion): string {
  return formula.replace(
    /"[^"]*"|'[^']*'![$A-Z0-9:]+|[\p{L}\d_.]+![$A-Z0-9:]+|[\p{L}_][\p{L}\d_.]*\(|\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?(?![\p{L}\d_(])/gu,
    (token) =>
      /^\$?[A-Z]{1,3}\$?\d/u.test(token) && !token.endsWith('(') ? movedReferences(token, insertion) : token,
  );
}

/** What stands behind the rows of a sheet: merges, filter, validations, conditional formats, links. */
export function movedTail(xml: string, insertion: Insertion): string {
  return xml
    .replace(
      /\s(ref|sqref)="([^"]*)"/gu,
      (_, name: string, value: string) => ` ${name}="${movedReferences(value, insertion)}"`,
    )
    .replace(
      /<(formula[12]?)>([^<]*)<\/\1>/gu,
      (_, tag: string, value: string) => `<${tag}>${movedFormula(value, insertion)}</${tag}>`,
    );
}

/** Merges within the repeated row, again for each row put in. */
export function repeatedMerges(xml: string, { from, after, count }: Insertion): string {
  const own = [...xml.matchAll(/<mergeCell ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"\s*\/>/gu)].filter(
    ([, , top, , bottom]) => Number(top) === from && Number(bottom) === from,
  );
  if (own.length === 0) return xml;
  const more = Array.from({ length: count }, (_, at) => after + 1 + at).flatMap((row) =>
    own.map(([, left = '', , right = '']) => `<mergeCell ref="${left}${row}:${right}${row}"/>`),
  );
  return xml.replace('</mergeCells>', `${more.join('')}</mergeCells>`).replace(/(<mergeCells)[^>]*>/u, '$1>');
}
