const digits = [/[〇零○]/gu, /一/gu, /二/gu, /三/gu, /四/gu, /五/gu, /六/gu, /七/gu, /八/gu, /九/gu];

/** 一九八六年十二月 in figures; ten is the only place value that dates know. */
function inFigures(text: string): string {
  const plain = digits.reduce((done, digit, figure) => done.replace(digit, String(figure)), text);
  return plain.replace(
    /(?<![\d])(\d?)十(\d?)/gu,
    (_, tens: string, ones: string) => `${tens || '1'}${ones || '0'}`,
  );
}

/**
 * A written date without what people put around it: remarks in brackets, 约, 入党, 左右, 月份, doubled or unusual signs
 * between the parts, blanks, figures in Chinese, `.0` of a number that became text.
 */
export function plainSpelling(text: string): string {
  const bare = text
    .replace(/[(（【[][^)）】\]]*[)）】\]]/gu, '')
    .trim()
    .replace(/^(?:大约|约)/u, '')
    .replace(/(?:入党|转正|参加工作|出生|批准|接收|左右|前后|初|底|份)+$/u, '')
    .replace(/(?<=月)份/gu, '')
    .replace(/^(\d{4,8})\.0+$/u, '$1')
    .replace(/^(\d{4}) (\d{1,2})(?: (\d{1,2}))?$/u, (_, year: string, month: string, day?: string) =>
      [year, month, ...(day === undefined ? [] : [day])].join('-'),
    )
    .replace(/\s+/gu, '')
    .replace(/[,，\\]/gu, '-')
    .replace(/[-/.、]{2,}/gu, '-');
  return /年/u.test(bare) ? inFigures(bare) : bare;
}
