/** The desktop frame: menu, dialogs, the page shown when the app could not start. */
export const desktop = {
  pdfFooter: (page: string, pages: string) => `第 ${page} 页，共 ${pages} 页`,
  menu: {
    file: '文件',
    lock: '锁定',
    quit: '退出',
    edit: '编辑',
    undo: '撤销',
    redo: '重做',
    cut: '剪切',
    copy: '复制',
    paste: '粘贴',
    selectAll: '全选',
    view: '查看',
    reload: '重新打开页面',
    zoomIn: '放大',
    zoomOut: '缩小',
    zoomReset: '实际大小',
    fullScreen: '全屏',
    devTools: '开发者工具',
    help: '帮助',
    logs: '打开日志文件夹',
    about: '关于民情本',
  },
  about: (version: string) => `民情本 ${version}`,
  save: {
    title: '保存文件',
    kinds: {
      xlsx: 'Excel 工作簿',
      docx: 'Word 文档',
      pdf: 'PDF 文档',
      csv: 'CSV 文件',
      zip: '压缩包',
      mqbak: '民情本备份',
    },
    all: '所有文件',
  },
  backup: {
    kind: '民情本备份',
    chooseFile: '选择备份文件',
    chooseFolder: '选择存放备份的文件夹（另一块硬盘、U盘或共享文件夹）',
  },
  crash: {
    title: '民情本的页面停止了工作',
    detail: '已保存的内容都在；正在填写的内容保存到停止前约一秒。请重新打开。',
    reopen: '重新打开',
    quit: '退出',
  },
  leaving: {
    title: '还有内容没有上报到县里',
    detail: '内容都已保存在这台电脑上，不会丢失；但在上报以前，县里和其他电脑看不到。',
    stay: '先不退出，去上报',
    leave: '退出',
  },
  hang: {
    title: '民情本没有反应',
    detail: '可能正在处理较多的数据。可以再等一会儿；重新打开不会丢失已保存的内容。',
    wait: '再等一会儿',
  },
  fatal: {
    title: '民情本出了问题，需要退出',
    detail: (logs: string) =>
      `您的数据没有丢失。请重新打开民情本；如果再次出现，请把日志文件夹里的文件交给管理员：\n${logs}`,
  },
  folder: {
    title: '民情本打不开',
    detail:
      '存放数据的文件夹和系统的临时文件夹都不能写入。民情本没有改动任何数据。请检查磁盘是否已满、能不能写入，然后再打开民情本。',
  },
  bootFailed: {
    title: '民情本没能打开',
    detail: '您的数据没有改动。请重新打开；如果还是这样，请重新安装民情本（不会删除数据），或联系管理员。',
    reopen: '重新打开',
  },
} as const;
