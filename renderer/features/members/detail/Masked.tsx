import { App, Button, Flex } from 'antd';
import { useState } from 'react';
import { text } from '@shared/messages';
import { type Access, useAccessLog } from './useAccessLog';

interface Props {
  value: string;
  masked: string;
  label: string;
  access: Access;
}

/** A sensitive value hidden in part until somebody asks for it; it shows once the asking is noted in the journal. */
export function Masked({ value, masked, label, access }: Props) {
  const note = useAccessLog();
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const words = text.members.detail;

  async function reveal(): Promise<void> {
    try {
      await note(access);
      setOpen(true);
    } catch {
      message.error(words.notLogged);
    }
  }

  return (
    <Flex gap={8} align="center" wrap>
      <span>{open ? value : masked}</span>
      <Button
        type="link"
        size="small"
        aria-label={open ? words.hide(label) : words.reveal(label)}
        onClick={() => (open ? setOpen(false) : void reveal())}
      >
        {open ? text.members.hide : text.members.reveal}
      </Button>
    </Flex>
  );
}
