import { numberClaimId, type NumberClaim } from '@shared/county/numbers';
import type { Attendance, Meeting } from '@shared/domain/meeting/type';
import { demoClerk, demoCommunity } from './accounts';
import { seated } from './councils';
import { demoId, demoRecord, demoWriter, instant, itemId } from './record';

const deliberative = 2;
const party = 1;
const finalMeeting = 1;

/** One meeting with final minutes, and one whose minutes are being written. */
export function meetings(): Meeting[] {
  return [
    demoRecord(
      'meetings',
      finalMeeting,
      {
        councilId: demoId('councils', deliberative),
        title: '北关社区议事会2026年第10次会议',
        year: 2026,
        number: 10,
        startsAt: instant('2026-11-13 15:00'),
        endsAt: instant('2026-11-13 16:40'),
        place: '社区党群服务中心二楼会议室',
        chair: '赵国庆',
        recorder: demoWriter,
        attendance: attendance(finalMeeting, deliberative, { 林晓东: 'leave' }),
        guests: ['胡长青'],
        items: [
          {
            id: itemId('meetings', finalMeeting, 1),
            title: '兴隆小区电动车充电棚选址',
            proposer: '郭永胜',
            report: '小区现有电动车约一百二十辆，楼道停放和飞线充电较多，拟新建充电棚一处。',
            discussion: [
              {
                id: itemId('meetings', finalMeeting, 11),
                speaker: '何小燕',
                text: '建议离住宅楼远一些，避免影响一楼住户。',
              },
              {
                id: itemId('meetings', finalMeeting, 12),
                speaker: '邓家宝',
                text: '东门空地离配电间近，施工方便。',
              },
            ],
            decision: '同意在兴隆小区东门空地新建充电棚，施工前公示七天。',
            vote: { mode: 'hands', ayes: 7, noes: 0, abstentions: 1 },
            responsible: '董丽',
            dueAt: '2026-12-31',
            matterIds: [demoId('matters', 3)],
          },
        ],
        nextSteps: '居委会牵头办理，监事会跟踪，下次会议通报进展。',
        state: 'final',
      },
      '2026-11-13 17:10',
    ),
    demoRecord(
      'meetings',
      2,
      {
        councilId: demoId('councils', party),
        title: '北关社区党委会',
        year: 2026,
        startsAt: instant('2026-11-19 09:00'),
        place: '社区党群服务中心一楼会议室',
        chair: '赵国庆',
        recorder: demoWriter,
        attendance: attendance(2, party, {}),
        items: [
          { id: itemId('meetings', 2, 1), title: '今冬困难家庭走访安排', proposer: '李春梅', discussion: [] },
        ],
        state: 'draft',
      },
      '2026-11-19 09:05',
    ),
  ];
}

/** The claim by which the final minutes hold their number. */
export function numberClaims(): NumberClaim[] {
  const councilId = demoId('councils', deliberative);
  const id = numberClaimId(councilId, 2026, 10);
  const meetingId = demoId('meetings', finalMeeting);
  const updatedAt = instant('2026-11-13 17:20');
  const { code: org } = demoCommunity;
  return [
    {
      _id: id,
      id,
      org,
      councilId,
      year: 2026,
      number: 10,
      meetingId,
      sentBy: demoClerk,
      updatedAt,
      updatedBy: demoWriter,
    },
  ];
}

function attendance(meeting: number, council: number, away: Record<string, string>): Attendance[] {
  return seated(council).map((name, i) => ({
    id: itemId('meetings', meeting, 100 + i),
    name,
    state: away[name] ?? 'present',
    votes: true,
  }));
}
