/** What the clipboard holds, in the two spellings that Excel, WPS and browsers put there. */
export interface Clipboard {
  html: string;
  text: string;
}

/**
 * A copied table as a file that `openTables` reads like any other: the web page that Excel and WPS put on the
 * clipboard (it keeps merged cells), else its lines with tabs. Undefined where there is no table: no two cells.
 */
export function pastedFile({ html, text }: Clipboard, name: string): File | undefined {
  const table = /<table[\s>]/i.exec(html);
  if (table) {
    const page = `<html><body>${html.slice(table.index)}</body></html>`;
    return new File([page], `${name}.html`, { type: 'text/html' });
  }
  const lines = text.replace(/\s+$/u, '');
  if (!/[\t\n,]/u.test(lines)) return undefined;
  return new File([lines], `${name}.tsv`, { type: 'text/tab-separated-values' });
}
