import { entries, type CodeList } from '../record/codes';

export const meetingStates: CodeList = entries('会议记录流程', [
  ['draft', '草稿'],
  ['review', '待审'],
  ['final', '定稿'],
  ['archived', '归档'],
]);

/** 请假 and 缺席 are told apart. */
export const attendanceStates: CodeList = entries('会议签到', [
  ['present', '实到', '到会', '出席'],
  ['leave', '请假'],
  ['absent', '缺席', '未到'],
]);

export const voteModes: CodeList = entries('表决方式', [
  ['hands', '举手', '举手表决'],
  ['ballot', '票决', '无记名投票', '投票表决'],
]);
