/** Words of reading and writing files: errors of a file, reasons and remedies of rows, words on printed tables. */
export const documents = {
  errors: {
    encrypted: '这个文件设有打开密码，请先在 Excel 或 WPS 里去掉密码，另存后再选。',
    damaged: '这个文件不完整或已损坏，请用 Excel 或 WPS 打开后另存一份再选。',
    notAWorkbook: '这不是表格文件，请选 .xlsx、.xls 或 .csv 文件。',
    tooLarge: '这个文件太大，请分成几个文件（每个不超过 20 万行）再选。',
    empty: '这个文件里没有内容。',
    cancelled: '已取消读取。',
  },
  stages: {
    unpacking: '正在打开文件…',
    parsing: '正在读取表格…',
    collecting: '正在整理…',
  },
} as const;
