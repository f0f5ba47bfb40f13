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
  switcher: {
    label: '社区',
    all: (n: number) => `全部社区（${n} 个）`,
    lost: '（已无权限）',
    notFound: '没有这个社区',
    lostHint: '只能查看。',
    openHint: '下面只看这个社区；新内容记到这个社区。',
    allHint: '下面合起来看；保存新内容时会问记到哪个社区。',
  },
  askCommunity: {
    title: (kind: string) => `新的${kind}记到哪个社区？`,
    hint: '现在打开的是全部社区。请选一个，选好就保存；以后不能再改到别的社区。',
    none: '这个账号在哪个社区都不能新增这一类内容。请交给社区填写。',
    label: '记到社区',
    choose: '请选择社区',
    save: '保存到这个社区',
    cancel: '先不保存',
  },
  rights: {
    readNotice: (kind: string) => `您的账号只能查看${kind}，不能新增和修改；需要修改，请交给社区。`,
    gridNotice: (kind: string, grids: string) =>
      `您的账号只能填写本网格（${grids}）的${kind}，其他网格的只能查看。`,
    lostNotice: (communities: string) =>
      `县里已收回您的账号对${communities}的权限：内容只能查看，不再上报。没有上报的内容在“数据上报”里导出。`,
    refused: (community: string, kind: string) =>
      `您的账号只能查看${community}的${kind}，不能修改，这次没有保存。需要修改，请交给社区，或请县里管理员给权限。`,
    lost: (community: string) => `县里已收回您的账号对${community}的权限，本机的内容只能查看，这次没有保存。`,
  },
  noCommunities: {
    title: '还没有社区',
    hint: '到“数据上报”登录县里，点“今日上报”，您负责的社区就会列出来。',
    go: '去数据上报',
  },
  community: '社区',
  allCommunities: '全部社区',
  notSecret: '非涉密系统，严禁处理国家秘密',
  start: {
    opening: '正在打开民情本…',
    openingData: '正在打开数据…',
  },
  upgrade: {
    backup: '新版本第一次打开：先备份数据',
    raise: '新版本第一次打开：正在升级数据',
    hint: '请不要关机。中途断电也不要紧，数据不会丢，下次打开接着做。',
  },
  unlock: {
    title: '请输入口令',
    hint: '口令用来打开这台电脑上的数据。县里和软件开发者都不知道您的口令。',
    passphrase: '口令',
    submit: '解锁',
    wrong: '口令不对，请再输一次。注意大小写和输入法。',
    wait: (seconds: number) => `输错的次数较多，请等 ${seconds} 秒再试。`,
    empty: '请输入口令。',
    who: '使用人',
    forgot: '忘记口令',
    backToPassphrase: '返回，用口令解锁',
    disabled:
      '县里已停用本机使用的账号，数据已锁定。恢复使用后，请连上网络再输入口令解锁；有疑问请联系县里管理员。',
  },
  recover: {
    title: '忘记口令',
    withSheet: '请取出打印并锁好的恢复单，输入上面的恢复码，再设一个新的口令。数据都会保留。',
    code: '恢复码',
    codeHint: '25 个字母和数字，大小写和横线都不要紧',
    next: '新口令',
    again: '再次输入新口令',
    person: '给谁设新口令',
    submit: '设新口令并打开',
    wrongCode: '恢复码不对，或者恢复单已经换过新的。请对照恢复单再输一次。',
    short: '口令至少要 6 个字符。',
    differs: '两次输入的口令不一样，请重新输入。',
    noSheet: '这台电脑没有制作过恢复单。没有口令就打不开这台电脑上的数据，县里和软件开发者也打不开。',
    lostSheet: '恢复单也找不到了，就打不开这台电脑上的数据，县里和软件开发者也打不开。',
    wayOut:
      '已经上报到县里的数据不会丢：可以删除这台电脑上的数据，从头设置，再从县里下载。还没有上报的内容会丢失。同事如果有自己的口令，也可以请同事解锁。',
  },
  startOver: {
    open: '重新开始…',
    title: '删除这台电脑上的全部数据，重新开始',
    explain:
      '将删除这台电脑上民情本的全部数据：党员、住户、走访、会议、事项、草稿、账号、钥匙和存在本机的备份，删除后无法找回（存在U盘或第二个位置的备份不会删除）。已经上报到县里的，可以在重新设置后下载回来；还没有上报的会丢失。',
    unsent: (n: number, at: string) =>
      n > 0
        ? `最近一次统计（${at}）还有 ${n} 条没有上报，删除后找不回来。以后又填写的不在内。`
        : `最近一次统计（${at}）没有等着上报的内容。以后又填写的不在内。`,
    unsentUnknown: '数据锁着，不知道还有多少条没有上报。',
    atFormat: 'M月D日 HH:mm',
    word: '全部删除',
    type: '请输入“全部删除”四个字确认',
    submit: '删除并退出',
    after: '删除后民情本会关闭。再打开时，从设置向导开始。',
    failed: '没有删除成功，请打开日志文件夹，联系管理员。',
  },
  locking: '正在锁定…',
  lockWhenDone: '屏幕已遮住。正在上报、导入或备份，完成后自动锁定，到时请输入口令解锁。',
  lockQuestion: {
    title: (work: string) => `正在${work}，现在锁定吗？`,
    works: { sync: '上报', import: '导入', backup: '备份' },
    explain:
      '点“完成后锁定”：屏幕马上遮住，事情做完再锁定。点“停下并锁定”：已经上报的不会丢，没有上报的下次再报；导入停在一半的，可以在“导入记录”里撤销。',
    now: '停下并锁定',
    whenDone: '完成后锁定',
  },
  lock: '锁定',
  lockTitle: '锁定屏幕（Ctrl+L）；正在填写的内容会保留',
  clock: {
    title: '这台电脑的时间不对',
    format: 'YYYY年M月D日 HH:mm',
    now: (now: string) => `现在显示的是 ${now}。`,
    last: (last: string) => `上次使用民情本是 ${last}，时间不应当倒退。`,
    explain:
      '数据没有改动。时间不对，走访和会议就会记错日期，上报也可能失败。请先在系统设置里把日期和时间改对，再点“重新检查”。',
    recheck: '重新检查',
    trust: '时间是对的，继续打开',
  },
  diskFull: {
    title: '这台电脑的磁盘满了，刚才写的没有保存',
    detail: '已保存的内容都在。请不要关闭正在填的页面；删掉不用的文件、腾出空间后，再点“保存”。',
  },
  failed: {
    title: '民情本没能打开',
    unknown: '出了没有料到的问题。您的数据没有改动。',
    wrongKey: '这台电脑上的数据和钥匙对不上，打不开。数据没有改动。请联系管理员。',
    openElsewhere: '民情本的数据正在另一个窗口里使用。请关掉那个窗口，再点“重新打开”。数据没有改动。',
    damagedRecord:
      '有一条设置读不出来，可能被改动过或磁盘有问题。数据没有改动。请先重新打开；还不行，请联系管理员检查磁盘。',
    dataGone:
      '钥匙还在，但这台电脑上的数据不见了，可能是磁盘出过问题。请先点“从备份恢复”，选最近的一份备份。没有备份的，已经上报到县里的数据也不会丢：点“从头设置”，连接县里后会自动下载。',
    diskFull: '磁盘满了，打不开数据。请清理磁盘，再点“重新打开”。已保存的内容都在。',
    database:
      '保存数据的文件损坏了，打不开。文件原样保留，没有改动。请先点“重新打开”；还不行，点“从备份恢复”，选最近的一份备份。没有备份的，请联系管理员，或者重新开始，再从县里下载已上报的数据。',
    keyMissing:
      '数据还在，但钥匙文件（vault.json 和 vault.bak）不见了，没有它打不开数据。如果有数据文件夹的备份，请把这两个文件放回去，再点“重新打开”。没有的，点“从备份恢复”，选一份备份，输入当时的口令，就能打开。都没有，只能重新开始，再从县里下载已上报的数据。',
    upgradeFailed:
      '新版本的民情本要先把数据换成新的格式，这次没有换成。原来的数据完好，没有改动。请先点“重新打开”；还不行，请点“导出能读出的内容”另存一份，再联系管理员。',
    upgradeDiskFull:
      '磁盘空间不够，数据没有换成新版本的格式。原来的数据完好，没有改动。请清理磁盘，再点“重新打开”。',
    upgradeNoBackup:
      '新版本的民情本要把数据换成新的格式。换之前要先备份，备份没有做成，所以没有换。原来的数据完好，没有改动。请检查磁盘空间，再点“重新打开”。',
    upgradeReadOnly:
      '数据还是以前版本的格式，要先换成新的格式才能查看，只读打开时不能换。数据没有改动。请把电脑的问题处理好，再点“重新打开”。',
    withoutBackup: {
      open: '不备份，直接升级…',
      title: '不做备份就升级数据？',
      explain:
        '升级中途断电也不要紧，原来的数据要等新的一份核对好才删除。但升级以后就没有升级前的备份可以恢复了。建议先点“导出能读出的内容”，存到U盘上。',
      submit: '不备份，直接升级',
    },
    disabled: '县里已停用本机使用的账号，数据已锁定。恢复使用后，请连上网络再打开；有疑问请联系县里管理员。',
    setUpAgain: '从头设置',
    readOnly: '只读打开',
    copyReport: '复制故障说明',
    copied: '已复制，可以粘贴到聊天里发给管理员。里面没有居民的个人信息。',
    notCopied: '没能复制，请把下面“给管理员看的信息”拍下来。',
    report: (lines: { version: string; system: string; at: string; clock: string; fault: string }) =>
      [
        '民情本故障说明',
        `版本：${lines.version}`,
        `系统：${lines.system}`,
        `时间：${lines.at}（${lines.clock}）`,
        `故障：${lines.fault}`,
      ].join('\n'),
    salvage: '导出能读出的内容',
    salvageWorking: '正在导出…',
    salvaged: (records: number, damaged: number) =>
      `已导出 ${records} 条记录，加密保存在所选的位置。有 ${damaged} 条读不出来，没有导出。可以在另一台电脑上用“从备份恢复”打开，口令和这台电脑的一样。`,
    replaceDatabase: {
      title: '从备份恢复',
      explain:
        '损坏的文件会移到数据文件夹里的“damaged-”文件夹，原样保留，不会删除。然后请输入口令，再选择一份备份。',
      submit: '移开并继续',
      failed: '没能移开损坏的文件，请关掉别的程序再试，或者联系管理员。',
    },
    newerData: '这份数据是由较新版本的民情本写的。请先升级本机的民情本再打开，数据没有改动。',
    damagedVault: '保存钥匙的文件损坏了，打不开数据。请不要删除任何文件，联系管理员。',
    retry: '重新打开',
    logs: '打开日志文件夹',
    detail: '给管理员看的信息',
  },
  damaged: {
    title: (n: number) => `有 ${n} 项数据损坏了，读不出来；其他数据不受影响，可以照常工作。`,
    explain:
      '可能是磁盘有问题，或者数据文件被改动过。损坏的内容原样保留，没有上报。请不要删除数据文件夹，联系县里管理员；有备份的，可以从备份恢复。',
    kinds: (parts: string) => `损坏的是：${parts}。`,
    kind: (name: string, n: number) => `${name} ${n} 项`,
    other: '本机设置和草稿',
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
