import { Button, Modal, Typography } from 'antd';
import { useEffect } from 'react';
import { text } from '@shared/messages';
import { useLocking } from '@/platform/locking';
import { useUnderWay, worthAsking } from '@/platform/underWay';
import { lockNow, lockWhenDone } from './session/lock';

const words = text.app.lockQuestion;

/** Asked when somebody locks while a sync or an import is under way. */
export function LockQuestion() {
  const question = useLocking(({ question }) => question);
  const works = worthAsking(useUnderWay((state) => state.works));
  const close = (): void => useLocking.setState({ question: false });
  const over = question && works.length === 0;

  useEffect(() => {
    // What was asked about has ended meanwhile, and whoever asked has perhaps left.
    if (over) void lockWhenDone('asked');
  }, [over]);

  return (
    <Modal
      open={question}
      title={words.title(works.map((work) => words.works[work])[0] ?? '')}
      onCancel={close}
      footer={[
        <Button key="cancel" onClick={close}>
          {text.words.cancel}
        </Button>,
        <Button key="now" danger onClick={() => void lockNow('asked')}>
          {words.now}
        </Button>,
        <Button key="later" type="primary" onClick={() => void lockWhenDone('asked')}>
          {words.whenDone}
        </Button>,
      ]}
    >
      <Typography.Paragraph>{words.explain}</Typography.Paragraph>
      {[...new Set(works)].map((work) => (
        <Typography.Paragraph key={work}>{words.stops[work]}</Typography.Paragraph>
      ))}
    </Modal>
  );
}
