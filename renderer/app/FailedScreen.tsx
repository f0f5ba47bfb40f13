import { Button, Card, Collapse, Flex, Typography } from 'antd';
import type { ReactNode } from 'react';
import { text } from '@shared/messages';
import { host } from '@/platform';
import type { OpenFailure, Remedy } from './session/openFailure';
import { useSession } from './session/sessionStore';
import { CopyReport } from './CopyReport';
import { Salvage } from './Salvage';
import { SetAside } from './SetAside';
import { StartOver } from './StartOver';
import { StartFrame } from './StartScreen';
import { WithoutBackup } from './WithoutBackup';

const words = text.app.failed;

type Show = (restore: () => void, failure: OpenFailure, isFirst: boolean) => ReactNode;

const buttons: Record<Remedy, Show> = {
  restore: (restore) =>
    host.backup ? (
      <Button type="primary" onClick={restore}>
        {text.backup.restore.title}
      </Button>
    ) : null,
  replaceDatabase: (_restore, _failure, isFirst) => (
    <SetAside words={words.replaceDatabase} isMain={isFirst} />
  ),
  moveFolder: (_restore, _failure, isFirst) => <SetAside words={words.moveFolder} isMain={isFirst} />,
  readOnly: () => <Button onClick={() => void useSession.getState().openReadOnly()}>{words.readOnly}</Button>,
  salvage: () => <Salvage />,
  withoutBackup: () => <WithoutBackup />,
  report: (_restore, failure) => <CopyReport fault={failure.technical} />,
  retry: (_restore, _failure, isFirst) => (
    <Button type={isFirst ? 'primary' : 'default'} onClick={() => globalThis.location.reload()}>
      {words.retry}
    </Button>
  ),
  logs: () => <Button onClick={() => void host.app.showLogs()}>{words.logs}</Button>,
  showPlace: () => <Button onClick={() => void host.app.showLogs()}>{words.showPlace}</Button>,
  quit: () => <Button onClick={() => void host.app.leave()}>{text.desktop.menu.quit}</Button>,
  setUpAgain: () => (
    <Button type="primary" onClick={() => useSession.getState().setUpAgain()}>
      {words.setUpAgain}
    </Button>
  ),
  startOver: () => <StartOver />,
};

/** Start-up failed: what happened, what is safe, and the buttons that help in this case. */
export function FailedScreen({ failure, restore }: { failure: OpenFailure; restore: () => void }) {
  return (
    <StartFrame>
      <Card style={{ maxWidth: 640 }} title={words.title}>
        <Typography.Paragraph style={{ whiteSpace: 'pre-line' }}>{failure.sentence}</Typography.Paragraph>
        <Flex gap={12} wrap>
          {failure.remedies.map((remedy, at) => (
            <span key={remedy}>{buttons[remedy](restore, failure, at === 0)}</span>
          ))}
        </Flex>
        <Collapse
          ghost
          style={{ marginTop: 12 }}
          items={[{ key: 'detail', label: words.detail, children: <code>{failure.technical}</code> }]}
        />
      </Card>
    </StartFrame>
  );
}
