import { Alert, App, Button } from 'antd';
import { useEffect, useState } from 'react';
import { documentBytes, documentLimit } from '@shared/county/limits';
import { refusalCode } from '@shared/county/refusals';
import { isSealed } from '@shared/domain/meeting/sealedEntries';
import { toTenThousands } from '@shared/domain/meeting/size';
import type { Meeting } from '@shared/domain/meeting/type';
import { text } from '@shared/messages';
import { useOffice } from '@/data/context';
import { noteDone } from '@/data/journal/note';
import type { Office } from '@/data/office';

const words = text.meetings.notTaken;

/**
 * Whether the county refused the 定稿 itself as too large: then it holds none, and neither does any other PC. What it
 * holds as sealed is never taken back.
 */
async function isNotTaken(office: Office, id: string): Promise<boolean> {
  const baseline = (await office.replica.baselines('meetings', [id])).get(id);
  if (!baseline?.refused) return false;
  const { status, reason } = baseline.refused;
  const tooLarge = refusalCode(reason) === 'mqb-too-large' || status === 'tooLarge';
  return tooLarge && !(baseline.content && isSealed('meetings', baseline.content));
}

/** The way out for minutes that were sealed before their length was looked at. */
export function NotTaken({ meeting, mayChange }: { meeting: Meeting; mayChange: boolean }) {
  const office = useOffice();
  const { message, modal } = App.useApp();
  const [shown, setShown] = useState(false);
  const { id } = meeting;

  useEffect(() => {
    let current = true;
    void isNotTaken(office, id).then(
      (is) => current && setShown(is),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [office, id]);

  async function takeBack(): Promise<void> {
    try {
      // A run may have been quicker.
      if (!(await isNotTaken(office, id))) return setShown(false);
      await office.repo('meetings').update(id, { state: 'review', seal: undefined });
      await noteDone(office, 'setting', { what: 'sealTakenBack', recordId: id });
      message.success(words.done);
    } catch {
      message.error(text.meetings.saveFailed);
    }
  }

  function ask(): void {
    modal.confirm({
      title: words.takeBack,
      content: words.confirm,
      okText: words.takeBack,
      cancelText: text.words.cancel,
      onOk: takeBack,
    });
  }

  if (!shown) return null;
  const bytes = documentBytes(meeting);
  const size =
    bytes > documentLimit
      ? words.size(toTenThousands(bytes, 'up'), toTenThousands(documentLimit, 'down'))
      : '';
  return (
    <Alert
      type="warning"
      showIcon
      title={words.title}
      description={`${size}${words.explain}`}
      action={mayChange ? <Button onClick={ask}>{words.takeBack}</Button> : undefined}
    />
  );
}
