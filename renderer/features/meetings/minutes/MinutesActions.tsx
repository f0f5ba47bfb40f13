import { App, Button } from 'antd';
import dayjs from 'dayjs';
import { useNavigate } from 'react-router';
import type { Council } from '@shared/domain/council/type';
import type { Meeting } from '@shared/domain/meeting/type';
import { text } from '@shared/messages';
import { useOffice } from '@/data/context';
import { outputSentence, saveNoted } from '@/data/journal/saveNoted';
import { minutesFileName } from '@/documents/fileNames';
import { useUndo } from '@/ui/useUndo';
import { sealMeeting } from './sealMeeting';
import { isTooLong, TooLong } from './TooLong';

interface Props {
  meeting: Meeting;
  council: Council | undefined;
  settle: () => Promise<void>;
  mayChange: boolean;
}

/** What one does with the minutes as a whole: review, seal, export, delete. */
export function MinutesActions({ meeting, council, settle, mayChange }: Props) {
  const office = useOffice();
  const navigate = useNavigate();
  const offerUndo = useUndo();
  const { message, modal } = App.useApp();
  const meetings = office.repo('meetings');

  async function guarded(
    work: () => Promise<void>,
    sentence: string = text.meetings.saveFailed,
  ): Promise<void> {
    try {
      await settle();
      await work();
    } catch (error) {
      message.error(outputSentence(error, sentence));
    }
  }

  async function exportWord(): Promise<void> {
    const { minutesDocx } = await import('@/documents/minutesDocx');
    const stored = (await meetings.get(meeting.id)) ?? meeting;
    const bytes = await minutesDocx(stored, council);
    const date = dayjs(stored.startsAt).format('YYYY-MM-DD');
    const file = { suggestedName: minutesFileName(council?.name ?? '', date), bytes };
    const detail = { recordId: stored.id, count: 1, masked: false, purpose: 'minutes' };
    const name = await saveNoted(office, file, { what: 'minutes', format: 'docx', ...detail });
    if (name === undefined) return;
    message.success(text.meetings.exported(name));
  }

  async function remove(): Promise<void> {
    await meetings.remove([meeting.id]);
    await navigate('/meetings');
    offerUndo(text.meetings.removed(meeting.title), () => meetings.restore([meeting.id]));
  }

  /** 定稿 is for good, so nothing is sealed that the county would not take. */
  async function toFinal(): Promise<void> {
    const stored = await meetings.get(meeting.id);
    if (!stored) return;
    if (isTooLong(stored)) tellTooLong(stored);
    else confirmFinal();
  }

  function tellTooLong(stored: Meeting): void {
    const { title, ok } = text.meetings.tooLong;
    modal.warning({ title, content: <TooLong meeting={stored} />, okText: ok, width: 560 });
  }

  function confirmFinal(): void {
    modal.confirm({
      title: text.meetings.finalTitle,
      content: text.meetings.finalHint(meeting.items.length),
      okText: text.meetings.toFinal,
      cancelText: text.words.cancel,
      onOk: () =>
        guarded(async () => {
          const stored = await meetings.get(meeting.id);
          if (!stored) return;
          // Another PC's words may have come in while the question stood.
          if (isTooLong(stored)) tellTooLong(stored);
          else await meetings.update(stored.id, await sealMeeting(stored, office.profile()?.userName ?? ''));
        }),
    });
  }

  const setState = (state: string) => (): void =>
    void guarded(async () => void (await meetings.update(meeting.id, { state })));
  const draft = mayChange && meeting.state === 'draft';
  const review = mayChange && meeting.state === 'review';
  return (
    <>
      <Button onClick={() => void navigate('/meetings')}>{text.meetings.backToList}</Button>
      {draft ? <Button onClick={() => void guarded(remove)}>{text.words.remove}</Button> : null}
      {draft ? <Button onClick={setState('review')}>{text.meetings.toReview}</Button> : null}
      {review ? <Button onClick={setState('draft')}>{text.meetings.backToDraft}</Button> : null}
      {review ? <Button onClick={() => void guarded(toFinal)}>{text.meetings.toFinal}</Button> : null}
      <Button type="primary" onClick={() => void guarded(exportWord, text.meetings.exportFailed)}>
        {text.meetings.exportRecord}
      </Button>
    </>
  );
}
