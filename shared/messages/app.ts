/** The frame: navigation, start, unlock, error screens. */
export const app = {
  nav: {
    home: '工作台',
    members: '党员',
    visits: '入户走访',
    meetings: '一委三会',
    matters: '事项',
    reports: '报表',
    sync: '数据上报',
    settings: '设置',
    label: '主菜单',
  },
  notSecret: '非涉密系统，严禁处理国家秘密',
  start: {
    opening: '正在打开民情本…',
    openingData: '正在打开数据…',
  },
  unlock: {
    title: '请输入口令',
    hint: '口令用来打开这台电脑上的数据。县里和软件开发者都不知道您的口令。',
    passphrase: '口令',
    submit: '解锁',
    wrong: '口令不对，请再输一次。注意大小写和输入法。',
    wait: (seconds: number) => `输错的次数较多，请等 ${seconds} 秒再试。`,
    empty: '请输入口令。',
  },
  failed: {
    title: '民情本没能打开',
    unknown: '出了没有料到的问题。您的数据没有改动。',
    wrongKey: '这台电脑上的数据和钥匙对不上，打不开。数据没有改动。请联系管理员。',
    newerData: '这份数据是由较新版本的民情本写的。请先升级本机的民情本再打开，数据没有改动。',
    damagedVault: '保存钥匙的文件损坏了，打不开数据。请不要删除任何文件，联系管理员。',
    retry: '重新打开',
    logs: '打开日志文件夹',
    detail: '给管理员看的信息',
  },
  broken: {
    title: '这个页面出了问题',
    hint: '已写好的内容都已保存。可以重新打开这个页面，或到别的页面继续工作。',
    reload: '重新打开页面',
  },
  notFound: {
    title: '没有这个页面',
    hint: '请从左边的菜单选择要去的地方。',
    home: '回到工作台',
  },
  unlockedAs: (name: string, community: string) => `${community} · ${name}`,
} as const;
