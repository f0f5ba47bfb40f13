import { unzipSync, zipSync } from 'fflate';
import { DocumentError } from '../error';
import { limits } from '../limits';
import { attribute, type Parts, readPart, textOf } from './xml';

/** An .xlsx taken apart. */
export interface Pack {
  parts: Parts;
  sheets: { name: string; path: string; relation: string }[];
  /** Shared strings, by their number. */
  strings: string[];
}

export const workbookPath = 'xl/workbook.xml';
export const relationsPath = 'xl/_rels/workbook.xml.rels';

/** Takes an .xlsx apart within the bounds of reading. Throws DocumentError. */
export function openPack(bytes: Uint8Array): Pack {
  const parts = inflate(bytes);
  if (!parts[workbookPath]) throw new DocumentError('notAWorkbook');
  if (parts['xl/vbaProject.bin']) throw new DocumentError('notAWorkbook');
  const targets = new Map(
    [...readPart(parts, relationsPath).matchAll(/<Relationship\b[^>]*>/gu)].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target') ?? '',
    ]),
  );
  const sheets = [...readPart(parts, workbookPath).matchAll(/<sheet\b[^>]*>/gu)].flatMap(([tag]) => {
    const relation = attribute(tag, 'r:id') ?? '';
    const target = targets.get(relation);
    const path = target?.startsWith('/') ? target.slice(1) : `xl/${target}`;
    return target !== undefined && parts[path]
      ? [{ name: attribute(tag, 'name') ?? '', path, relation }]
      : [];
  });
  if (sheets.length === 0) throw new DocumentError('damaged');
  const shared = readPart(parts, 'xl/sharedStrings.xml');
  const strings = [...shared.matchAll(/<si(?:\s[^>]*)?>(.*?)<\/si>|<si\s*\/>/gsu)].map(([, inner = '']) =>
    textOf(inner),
  );
  return { parts, sheets, strings };
}

export const closePack = ({ parts }: Pick<Pack, 'parts'>): Uint8Array => zipSync(parts, { level: 6 });

function inflate(bytes: Uint8Array): Parts {
  // An encrypted workbook is a compound file, not a zip.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw new DocumentError('encrypted');
  let total = 0;
  let count = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ originalSize }) => {
        total += originalSize;
        count += 1;
        const bomb = total > limits.ratioFrom && total / bytes.length > limits.ratio;
        if (total > limits.unpackedBytes || count > limits.parts || bomb) throw new DocumentError('tooLarge');
        return true;
      },
    });
  } catch (error) {
    throw error instanceof DocumentError ? error : new DocumentError('notAWorkbook');
  }
}
