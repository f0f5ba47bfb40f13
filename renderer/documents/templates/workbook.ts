import { type Parts, readPart, withAttribute, writePart } from './xml';
import { relationsPath, workbookPath } from './pack';

/** Formulas are reckoned when the file is opened: the chain of an earlier reckoning no longer fits. */
export function finishWorkbook(parts: Parts): void {
  const workbook = readPart(parts, workbookPath);
  const told = /<calcPr\b[^>]*>/u.test(workbook)
    ? workbook.replace(/<calcPr\b[^>]*>/u, (tag) => withAttribute(tag, 'fullCalcOnLoad', '1'))
    : workbook.replace(
        /(<\/definedNames>|<\/sheets>)(?!.*<\/definedNames>)/su,
        (end) => `${end}<calcPr fullCalcOnLoad="1"/>`,
      );
  writePart(parts, workbookPath, told);
  if (!parts['xl/calcChain.xml']) return;
  delete parts['xl/calcChain.xml'];
  writePart(
    parts,
    relationsPath,
    readPart(parts, relationsPath).replace(/<Relationship\b[^>]*calcChain[^>]*>/gu, ''),
  );
  writePart(
    parts,
    '[Content_Types].xml',
    readPart(parts, '[Content_Types].xml').replace(/<Override\b[^>]*calcChain[^>]*>/gu, ''),
  );
}
