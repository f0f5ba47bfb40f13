import { desktop } from '@shared/messages/desktop';
import type { PdfInput } from '@shared/ipc/types';

/** The part of a window's contents that makes PDFs. */
export interface Printable {
  printToPDF(options: object): Promise<Buffer>;
}

/** Inches; the footer needs its room below. */
const margins = { top: 0.55, bottom: 0.65, left: 0.47, right: 0.47 };

const number = (kind: 'pageNumber' | 'totalPages'): string => `<span class="${kind}"></span>`;

/** What the page now shows to a printer, as PDF with page numbers. Throws where there is no window. */
export async function pagePdf(
  contents: Printable | undefined,
  { paper, landscape }: PdfInput,
): Promise<Uint8Array> {
  if (!contents) throw new Error('no window to print');
  const footer = desktop.pdfFooter(number('pageNumber'), number('totalPages'));
  const bytes = await contents.printToPDF({
    pageSize: paper,
    landscape,
    margins,
    printBackground: true,
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate: `<div style="width:100%;text-align:center;font-size:9px">${footer}</div>`,
  });
  return new Uint8Array(bytes);
}
