import type { MoveProblem } from '../domain/record/move';

const problems = {
  badCode: '请选择要转到的社区。',
  sameCommunity: '这条记录已经在这个社区。',
  noSource: '账号没有本社区的填写权限，不能转出。请换有权限的账号，或联系县里管理员。',
  noTarget:
    '账号没有对方社区的填写权限，所以没有转出，什么都没有改动。请让同时有两个社区权限的账号来办，或请县里管理员授权；也可以先登记转出申请。',
  open: '这条记录还有待处理的内容。请先在“数据上报”的“待处理”里选好。',
  moved: '这条记录已经转到其他社区。',
} satisfies Record<MoveProblem, string>;

/** 转到其他社区. */
export const moving = {
  action: '转到其他社区',
  title: '转到其他社区',
  problems,
  kinds: { members: '党员', households: '住户' },
  notFound: '没有找到这条记录，可能已经删除。',
  hint: '在对方社区新建一条同样的记录，本社区的这条标为已转出，两条互相指明。走访和事项留在本社区。',
  target: '转到哪个社区',
  choose: '请选择社区',
  noRight: '（没有权限）',
  submit: '转到这个社区',
  goOn: '继续转出',
  withdraw: '撤回',
  request: '登记转出申请',
  requestDone: '申请已登记。点“今日上报”后，有两个社区权限的账号打开这条记录就能继续办。',
  withdrawn: '已撤回，记录仍在本社区',
  cameFrom: (community: string) => `这条记录是从${community}转来的。`,
  requests: {
    tab: '转社区申请',
    hint: '社区登记的转出申请。有两边权限的账号在这里办理；没有权限的，请街道或县里办理。',
    columns: { kind: '类别', title: '内容', from: '转出社区', to: '转入社区' },
    do: '办理',
    look: '查看',
  },
  requested: (code: string) => `已申请转到社区 ${code}，还没有办完。请点“继续转出”，不会重复。`,
  went: (code: string) => `这条记录已转到社区 ${code}。在这里的修改只留在本社区。`,
  done: '已转到对方社区；点“今日上报”后，本社区的其他电脑也会看到。',
  notReached: (why: string) => `${why}转出的申请已记下，连上后在这里继续，不会重复。`,
  refused: (why: string) => `对方社区没有接收：${why}`,
  directoryFailed: (why: string) => `没有取到社区名录。${why}`,
  signedOut: '请先在“数据上报”里登录县里的账号。',
  failed: '没有办成，请再试一次。',
  back: '返回',
} as const;
