import { Button, Flex } from 'antd';
import { useState } from 'react';
import { maskIdNumber } from '@shared/lib/idNumber';
import { text } from '@shared/messages';

/** An ID number hidden but for its ends until somebody asks to see it. */
export function Masked({ value }: { value: string }) {
  const [open, setOpen] = useState(false);
  return (
    <Flex gap={8} align="center">
      <span>{open ? value : maskIdNumber(value)}</span>
      <Button type="link" size="small" onClick={() => setOpen(!open)}>
        {open ? text.members.hide : text.members.reveal}
      </Button>
    </Flex>
  );
}
