import { unzipSync, zipSync } from 'fflate';
import { DocumentError } from '../error';
import { limits } from '../limits';

/** Parts that no reading needs; some make up most of a file. */
const unneeded = /^xl\/(media|embeddings|drawings|charts|printerSettings|vbaProject\.bin|ctrlProps|activeX)/i;

/**
 * Unpacks an .xlsx within bounds and packs it again without compression, so that the workbook reader never inflates
 * anything itself. Throws DocumentError tooLarge (too many or too large parts), notAWorkbook, and
 * what fflate throws for a damaged container.
 */
export function unpackWorkbook(bytes: Uint8Array): Uint8Array {
  const parts = inflate(bytes);
  const names = Object.keys(parts);
  if (!names.some((name) => /^(\/?xl\/workbook\d*\.(xml|bin)|content\.xml)$/i.test(name))) {
    throw new DocumentError('notAWorkbook');
  }
  return zipSync(parts, { level: 0 });
}

function inflate(bytes: Uint8Array): Record<string, Uint8Array> {
  let total = 0;
  let count = 0;
  return unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (unneeded.test(name)) return false;
      total += originalSize;
      count += 1;
      const bomb = total > limits.ratioFrom && total / bytes.length > limits.ratio;
      if (total > limits.unpackedBytes || count > limits.parts || bomb) throw new DocumentError('tooLarge');
      return true;
    },
  });
}
