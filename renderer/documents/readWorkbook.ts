import { DocumentError } from './error';
import { withoutTails } from './grid';
import type { SheetGrid } from './grid';
import { limits } from './limits';
import { checkCompound } from './read/compound';
import { readDelimited } from './read/delimited';
import { sniff } from './read/sniff';
import { decodeText } from './read/text';
import { unpackWorkbook } from './read/unpack';
import { readSheets } from './read/workbook';

export type ReadStage = 'unpacking' | 'parsing' | 'collecting';

/**
 * Reads .xlsx, .xls, .csv and the web pages and XML that older systems name .xls. What the file is, its content says;
 * the name only gives the sheet of a .csv its name. Throws DocumentError, never anything else. Busy for seconds with a
 * large file: on screen use `openWorkbook` (client.ts), which runs it in a worker.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  fileName: string,
  onStage?: (stage: ReadStage) => void,
): Promise<SheetGrid[]> {
  if (bytes.length === 0) throw new DocumentError('empty');
  if (bytes.length > limits.fileBytes) throw new DocumentError('tooLarge');
  try {
    const raw = await sheetsOf(bytes, fileName, onStage);
    onStage?.('collecting');
    const sheets = raw.map((sheet) => ({ ...sheet, rows: withoutTails(sheet.rows) }));
    if (sheets.every((sheet) => sheet.rows.length === 0)) throw new DocumentError('empty');
    return sheets;
  } catch (error) {
    throw error instanceof DocumentError ? error : new DocumentError('damaged', { cause: error });
  }
}

async function sheetsOf(
  bytes: Uint8Array,
  fileName: string,
  onStage?: (stage: ReadStage) => void,
): Promise<SheetGrid[]> {
  onStage?.('unpacking');
  const kind = sniff(bytes);
  if (kind === 'other') throw new DocumentError('notAWorkbook');
  if (kind === 'compound') await checkCompound(bytes);
  const content = kind === 'zip' ? unpackWorkbook(bytes) : bytes;
  onStage?.('parsing');
  if (kind === 'text') return [readDelimited(content, fileName.replace(/\.[^.]*$/, ''))];
  return readSheets(kind === 'html' || kind === 'spreadsheetXml' ? decodeText(content) : content);
}
