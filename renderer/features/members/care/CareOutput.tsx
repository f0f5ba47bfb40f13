import { Button, Flex, Modal, Typography } from 'antd';
import { useState } from 'react';
import { today as todayHere } from '@shared/lib/dates';
import { text } from '@shared/messages';
import { useOffice } from '@/data/context';
import { MaskChoice, type Masking } from '../export/MaskChoice';
import { PrintLedger } from '../export/PrintLedger';
import { useSheetOutput } from '../export/useSheetOutput';
import type { CareLine } from './careLines';
import { careSheet } from './careSheet';

interface Props {
  lines: readonly CareLine[];
  onClose: () => void;
}

const words = text.members.care;

/** The list to take along: without whole addresses, or with them and why; printed or saved. */
export function CareOutput({ lines, onClose }: Props) {
  const office = useOffice();
  const { working, sheet, printed, save, print } = useSheetOutput();
  const [masking, setMasking] = useState<Masking>({ masked: true, purpose: undefined });
  const [asked, setAsked] = useState(false);
  const missing = !masking.masked && masking.purpose === undefined;
  const community = office.profile()?.communityName ?? '';
  const date = todayHere();
  const note = {
    what: 'care',
    count: lines.length,
    masked: masking.masked,
    ...(masking.purpose !== undefined && { purpose: masking.purpose }),
  };

  async function out(how: 'save' | 'print'): Promise<void> {
    setAsked(true);
    if (missing) return;
    const table = careSheet(lines, { community, date, masked: masking.masked });
    if (how === 'print') await print(table, note);
    else await save([table], words.sheet.file(community, date), note);
  }

  return (
    <Modal
      open
      width={620}
      title={words.output.title(lines.length)}
      onCancel={onClose}
      footer={
        <Flex gap={12} justify="end">
          <Button onClick={onClose}>{text.words.close}</Button>
          <Button loading={working} onClick={() => void out('save')}>
            {words.export}
          </Button>
          <Button type="primary" onClick={() => void out('print')}>
            {words.print}
          </Button>
        </Flex>
      }
    >
      <Flex vertical gap={14}>
        <Typography.Text>{words.output.hint}</Typography.Text>
        <MaskChoice {...masking} says={words.output} missing={asked && missing} onChange={setMasking} />
      </Flex>
      {sheet ? <PrintLedger sheet={sheet} onDone={printed} /> : null}
    </Modal>
  );
}
