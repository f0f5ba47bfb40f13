import { Alert, Button, Flex, Typography } from 'antd';
import { text } from '@shared/messages';
import { useOffice } from '@/data/context';
import type { JournalReport } from '@/data/journal/verify';
import { problemSentence } from './problemSentence';
import type { CheckState } from './useCheck';

const words = text.journal.check;
const shownProblems = 5;

interface Props {
  check: CheckState;
  onRun: () => void;
  onStop: () => void;
}

/** Whether the journal is whole, in one line; what is wrong below it. */
export function CheckResult({ check, onRun, onStop }: Props) {
  const again = <Button onClick={onRun}>{words.run}</Button>;
  const stop = <Button onClick={onStop}>{words.stop}</Button>;
  switch (check.state) {
    case 'running':
      return <Alert role="status" type="info" showIcon title={words.running(check.lines)} action={stop} />;
    case 'done':
      return <Report report={check.report} action={again} />;
    default:
      return <Alert role="status" type="warning" showIcon title={words[check.state]} action={again} />;
  }
}

function Report({ report, action }: { report: JournalReport; action: React.ReactNode }) {
  const office = useOffice();
  const { problems, lines, devices, unlinked } = report;
  const remark = unlinked > 0 ? words.unlinked(unlinked) : undefined;
  if (problems.length === 0) {
    const title = lines === 0 ? words.empty : words.sound(lines - unlinked, devices);
    return <Alert role="status" type="success" showIcon title={title} description={remark} action={action} />;
  }
  return (
    <Alert
      role="status"
      type="error"
      showIcon
      title={words.notSound(problems.length)}
      action={action}
      description={
        <Flex vertical gap={2}>
          {problems.slice(0, shownProblems).map((problem) => {
            const sentence = problemSentence(problem, office.deviceId);
            return <Typography.Text key={sentence}>{sentence}</Typography.Text>;
          })}
          {problems.length > shownProblems ? (
            <Typography.Text>{words.more(problems.length - shownProblems)}</Typography.Text>
          ) : null}
          {remark ? <Typography.Text type="secondary">{remark}</Typography.Text> : null}
        </Flex>
      }
    />
  );
}
