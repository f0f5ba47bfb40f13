import { type Parts, readPart, withAttribute, writePart } from './xml';

const stylesPath = 'xl/styles.xml';

/** What the template's formats say, and formats made beside them. */
export interface Styles {
  isDate(style: string | undefined): boolean;
  /** The same format for text that begins like a formula: editing the cell does not wake it. */
  quoted(style: string | undefined): string;
  /** Puts the formats made into the file. */
  save(): void;
}

/** Excel's own formats of dates, also the East Asian ones. */
const builtIn = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

export function templateStyles(parts: Parts): Styles {
  const xml = readPart(parts, stylesPath);
  const own = new Map(
    [...xml.matchAll(/<numFmt\b[^>]*numFmtId="(\d+)"[^>]*formatCode="([^"]*)"/gu)].map(
      ([, id, code = '']) => [
        Number(id),
        /[yd]/iu.test(code.replace(/&quot;.*?&quot;|\[[^\]]*\]|\\./gu, '')),
      ],
    ),
  );
  const block = /(<cellXfs\b[^>]*>)(.*?)<\/cellXfs>/su.exec(xml);
  const formats = [...(block?.[2] ?? '').matchAll(/<xf\b[^>]*\/>|<xf\b[^>]*>.*?<\/xf>/gsu)].map(([xf]) => xf);
  const made = new Map<number, number>();
  return {
    isDate(style) {
      const id = Number(/numFmtId="(\d+)"/u.exec(formats[Number(style ?? 0)] ?? '')?.[1] ?? 0);
      return own.get(id) ?? builtIn(id);
    },
    quoted(style) {
      const base = Number(style ?? 0);
      const known = made.get(base);
      if (known !== undefined) return String(known);
      const format = formats[base];
      if (format === undefined) return String(base);
      formats.push(format.replace(/^<xf\b[^>]*>/u, (tag) => withAttribute(tag, 'quotePrefix', '1')));
      made.set(base, formats.length - 1);
      return String(formats.length - 1);
    },
    save() {
      if (made.size === 0 || !block) return;
      const head = withAttribute(block[1] ?? '', 'count', String(formats.length));
      writePart(
        parts,
        stylesPath,
        xml.replace(block[0], () => `${head}${formats.join('')}</cellXfs>`),
      );
    },
  };
}
