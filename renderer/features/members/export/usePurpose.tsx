import { Flex, Modal, Typography } from 'antd';
import { type ReactNode, useState } from 'react';
import { text } from '@shared/messages';
import { PurposeField } from './PurposeField';

type Go = (purpose: string) => unknown;

/**
 * For lists of names on which nothing can be hidden: asks what they are for before they are saved or printed. The
 * answer stands the next time on the same page.
 */
export function usePurpose(people: number): { ask: (go: Go) => void; asking: ReactNode } {
  const [go, setGo] = useState<Go>();
  const [purpose, setPurpose] = useState<string>();
  const [missing, setMissing] = useState(false);
  const words = text.members.ledgers;

  function end(): void {
    setMissing(false);
    setGo(undefined);
  }
  function confirm(): void {
    if (purpose === undefined) {
      setMissing(true);
      return;
    }
    end();
    go?.(purpose);
  }

  const asking = go ? (
    <Modal
      open
      width={560}
      title={words.names.title}
      okText={words.names.go}
      cancelText={text.words.cancel}
      onOk={confirm}
      onCancel={end}
    >
      <Flex vertical gap={14}>
        <Typography.Text>{words.names.says(people)}</Typography.Text>
        <PurposeField purpose={purpose} missing={missing && purpose === undefined} onChange={setPurpose} />
        <Typography.Text type="secondary">{words.journalHint}</Typography.Text>
      </Flex>
    </Modal>
  ) : null;
  return { ask: (next) => setGo(() => next), asking };
}
