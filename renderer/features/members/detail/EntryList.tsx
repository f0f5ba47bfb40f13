import { App, Button, Flex, Timeline, Typography } from 'antd';
import dayjs from 'dayjs';
import { ledgerKinds } from '@shared/domain/ledger/codes';
import { isTakenBack } from '@shared/domain/ledger/takeBack';
import type { LedgerEntry } from '@shared/domain/ledger/type';
import { memberStepCodes, memberSteps } from '@shared/domain/member/steps';
import { memberRules } from '@shared/domain/member/steps/rules';
import type { Member } from '@shared/domain/member/type';
import { labelOf } from '@shared/domain/record/codes';
import { text } from '@shared/messages';
import { fieldLabel } from '@shared/messages/fieldLabel';
import { useOffice } from '@/data/context';
import { previewTakeBack, takeBack } from '@/data/steps';
import { useEntries } from '@/data/useEntries';
import { useStandingRight } from '../flows/useStandingRight';
import { changeSentences } from './sentences';

const words = text.members.flows;
const separator = '\u3001';

const titleOf = ({ kind, rule }: LedgerEntry): string =>
  labelOf(memberStepCodes, rule) || labelOf(ledgerKinds, kind);

function TakeBackButton({ entry }: { entry: LedgerEntry }) {
  const office = useOffice();
  const { modal, message } = App.useApp();

  async function ask(): Promise<void> {
    try {
      const reversal = await previewTakeBack(office, entry.id);
      const reverted = (entry.changes ?? []).filter(({ field }) => reversal?.reverted.includes(field));
      const back = reverted.flatMap(({ field, from, to }) =>
        changeSentences({
          field,
          ...(to !== undefined && { from: to }),
          ...(from !== undefined && { to: from }),
        }),
      );
      const kept = (reversal?.kept ?? []).map((path) => fieldLabel('members', path));
      const yes = await modal.confirm({
        title: words.takeBackTitle(titleOf(entry), entry.date),
        width: 560,
        content: (
          <Flex vertical gap={8}>
            {back.length > 0 ? <span>{words.takeBackGone}</span> : null}
            {back.map((sentence) => (
              <span key={sentence}>{sentence}</span>
            ))}
            {kept.length > 0 ? (
              <Typography.Text type="danger">{words.takeBackKept(kept.join(separator))}</Typography.Text>
            ) : null}
            {back.length + kept.length === 0 ? <span>{words.takeBackOnlyMark}</span> : null}
            <Typography.Text type="secondary">{words.takeBackHint}</Typography.Text>
          </Flex>
        ),
        okText: words.takeBack,
        cancelText: text.words.cancel,
      });
      if (!yes) return;
      await takeBack(office, entry.id);
      message.success(words.takenBackDone);
    } catch {
      message.error(text.words.saveFailed);
    }
  }

  return (
    <Button type="link" size="small" onClick={() => void ask()}>
      {words.takeBack}
    </Button>
  );
}

const decisions = new Set(memberSteps.filter(({ group }) => group === 'standing').map(({ code }) => code));

/** `whole`: also the ground of a decision on membership, and its way back. */
function Entry({ entry, whole }: { entry: LedgerEntry; whole: boolean }) {
  const gone = isTakenBack(entry);
  const [mark] = entry.takenBack ?? [];
  const day = (instant: string): string => dayjs(instant).format('YYYY-MM-DD');
  return (
    <Flex vertical gap={2}>
      <Flex gap={10} align="center" wrap>
        <Typography.Text strong delete={gone}>
          {entry.date} {titleOf(entry)}
        </Typography.Text>
        {gone || !whole ? null : <TakeBackButton entry={entry} />}
      </Flex>
      {(entry.changes ?? []).flatMap(changeSentences).map((sentence) => (
        <Typography.Text key={sentence} delete={gone}>
          {sentence}
        </Typography.Text>
      ))}
      {entry.text && whole ? <span style={{ whiteSpace: 'pre-wrap' }}>{entry.text}</span> : null}
      {entry.evidence && whole ? <span>{words.evidenceLine(entry.evidence)}</span> : null}
      {entry.against?.length ? (
        <Typography.Text type="warning">
          {words.against(entry.against.map((rule) => labelOf(memberRules, rule)).join(separator))}
        </Typography.Text>
      ) : null}
      <Typography.Text type="secondary">
        {words.writtenBy(entry.createdBy, day(entry.createdAt))}
        {mark ? ` ${words.takenBack(mark.by, day(mark.at))}` : ''}
      </Typography.Text>
    </Flex>
  );
}

/** 党费, 积分 and the photograph have a place of their own on the page. */
const elsewhere = new Set(['dues', 'duesRate', 'points', 'photo']);

/** 经过: the dated entries about a member, newest first, each with the way back. */
export function EntryList({ member }: { member: Member }) {
  const { entries: all, state } = useEntries(member.id);
  const mayDecide = useStandingRight(member.org);
  const entries = all.filter(({ kind }) => !elsewhere.has(kind));
  return (
    <section aria-label={words.timeline}>
      <Typography.Title level={4}>{words.timeline}</Typography.Title>
      {state === 'failed' ? <Typography.Text type="danger">{words.entriesFailed}</Typography.Text> : null}
      {state === 'ready' && entries.length === 0 ? (
        <Typography.Text type="secondary">{words.noEntries}</Typography.Text>
      ) : null}
      <Timeline
        items={entries.toReversed().map((entry) => ({
          key: entry.id,
          content: <Entry entry={entry} whole={mayDecide || !decisions.has(entry.rule ?? '')} />,
        }))}
      />
    </section>
  );
}
