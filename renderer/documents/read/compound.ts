import { CFB, set_cptable } from '@e965/xlsx';
import { DocumentError } from '../error';

interface CompoundFile {
  FullPaths: string[];
}

/**
 * Looks into an OLE compound file (.xls, or the wrapper of a password-protected .xlsx) before it is read.
 * Throws DocumentError encrypted, notAWorkbook (an old .doc, .ppt, .msg).
 */
export async function checkCompound(bytes: Uint8Array): Promise<void> {
  const names = streamNames(bytes);
  if (names.some((name) => /\/EncryptedPackage$/i.test(name))) throw new DocumentError('encrypted');
  if (!names.some((name) => /\/(Workbook|Book)$/i.test(name))) throw new DocumentError('notAWorkbook');
  // Workbooks before Excel 97 hold text in the code page of their PC.
  set_cptable(await import('@e965/xlsx/dist/cpexcel.full.mjs'));
}

function streamNames(bytes: Uint8Array): string[] {
  const file = CFB.read(bytes, { type: 'array' }) as CompoundFile;
  return file.FullPaths;
}
