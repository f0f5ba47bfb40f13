import { columnLetter } from '../grid';
import { copySheets } from './copySheets';
import { filledRows, filledSheet, type Values } from './fill';
import type { Filling, Said } from './filling';
import { memberRows, sheetOf } from './inspect';
import { closePack, openPack } from './pack';
import { sheetXml } from './rows';
import { templateStyles } from './styles';
import { finishWorkbook } from './workbook';
import { writePart } from './xml';

/**
 * Fills an office's own .xlsx with members, one row or one sheet each. Throws DocumentError. Busy for seconds with
 * thousands of members: on screen use `fillAside`.
 */
export function fillTemplate(bytes: Uint8Array, { mode, list, people }: Filling): Uint8Array {
  const pack = openPack(bytes);
  const styles = templateStyles(pack.parts);
  if (mode === 'sheets') {
    const model =
      pack.sheets.find(({ path }) => memberRows(sheetOf(pack, path)).length > 0) ?? pack.sheets[0];
    if (model) {
      const sheet = sheetOf(pack, model.path);
      const copies = people.map(({ sheet: name, said }) => ({
        name,
        xml: sheetXml(filledSheet(sheet, valuesOf(said), styles), columnLetter),
      }));
      copySheets(pack, model, copies);
    }
  } else {
    const each = people.map(({ said }) => valuesOf(said));
    for (const { path } of pack.sheets) {
      const filled = filledRows(sheetOf(pack, path), each, valuesOf(list), styles);
      writePart(pack.parts, path, sheetXml(filled, columnLetter));
    }
  }
  styles.save();
  finishWorkbook(pack.parts);
  return closePack(pack);
}

const valuesOf =
  (said: Said): Values =>
  (word) =>
    Object.hasOwn(said, word) ? said[word] : null;
