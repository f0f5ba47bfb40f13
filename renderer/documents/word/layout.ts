import { DocumentGridType, convertMillimetersToTwip } from 'docx';
import { documents } from '@shared/messages/documents';
import type { IFontAttributesProperties, ISectionPropertiesOptions } from 'docx';

const mm = convertMillimetersToTwip;

/** GB/T 9704-2012, 5.2: A4, margins 37/35/28/26 mm, which leaves 156 mm × 225 mm of text. */
const page = { width: 210, height: 297, top: 37, bottom: 35, left: 28, right: 26 };

/** 22 lines of 28 characters fill the text area. */
const lines = 22;
const characters = 28;

/** Half-points: 2号 is 22 pt, 3号 16 pt, 4号 14 pt. */
export const size = { second: 44, third: 32, fourth: 28 };

/** Distance of lines in twips. */
export const linePitch = Math.floor(mm(page.height - page.top - page.bottom) / lines);

/**
 * Spacing of 3号 characters in twips, so that 28 of 16 pt fill the 156 mm. It stands on the text and not in the
 * page's character grid: LibreOffice gives a character that is wider than its grid cell two cells.
 */
export const characterSpacing = Math.floor(
  (mm(page.width - page.left - page.right) - characters * size.third * 10) / characters,
);

export const pageProperties: ISectionPropertiesOptions = {
  page: {
    size: { width: mm(page.width), height: mm(page.height) },
    margin: {
      top: mm(page.top),
      bottom: mm(page.bottom),
      left: mm(page.left),
      right: mm(page.right),
      header: mm(15),
      footer: mm(23),
    },
  },
  grid: { type: DocumentGridType.LINES, linePitch },
};

const font = (name: string): IFontAttributesProperties => ({
  ascii: name,
  hAnsi: name,
  eastAsia: name,
  cs: name,
});

const names = documents.fonts;

/** The fonts that the standard asks for; a PC without one shows another. */
export const fonts = {
  title: font(names.title),
  body: font(names.body),
  level1: font(names.level1),
  level2: font(names.level2),
  pageNumber: font(names.song),
};
