import { SnippetsOutlined } from '@ant-design/icons';
import { App, Button, Flex, Input, Typography } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { useEffect, useRef } from 'react';
import { text } from '@shared/messages';

interface Props {
  onPaste: (clipboard: { html: string; text: string }) => void;
}

const words = text.importing;

/** Ctrl+V anywhere on this step; the button reads the clipboard where the system allows it, else says which keys to press. */
export function PasteArea({ onPaste }: Props) {
  const { message } = App.useApp();
  const area = useRef<TextAreaRef>(null);

  useEffect(() => {
    const listen = (event: ClipboardEvent): void => {
      const data = event.clipboardData;
      if (!data) return;
      event.preventDefault();
      onPaste({ html: data.getData('text/html'), text: data.getData('text/plain') });
    };
    document.addEventListener('paste', listen);
    return () => document.removeEventListener('paste', listen);
  });

  async function read(): Promise<void> {
    area.current?.focus();
    try {
      const items = await navigator.clipboard.read();
      const of = async (type: string): Promise<string> => {
        const item = items.find(({ types }) => types.includes(type));
        return item ? (await item.getType(type)).text() : '';
      };
      onPaste({ html: await of('text/html'), text: await of('text/plain') });
    } catch {
      // Reading the clipboard without a key is refused by the window's permissions; the keys always work.
      message.info(words.pasteByKey);
    }
  }

  return (
    <Flex vertical gap={8} style={{ flex: '2 1 300px' }}>
      <Flex justify="space-between" align="center">
        <Typography.Title level={4} style={{ margin: 0 }}>
          {words.pasteTitle}
        </Typography.Title>
        <Button icon={<SnippetsOutlined aria-hidden />} onClick={() => void read()}>
          {words.paste}
        </Button>
      </Flex>
      <Input.TextArea
        ref={area}
        aria-label={words.pasteArea}
        placeholder={words.pasteHint}
        value=""
        style={{ flex: 1, resize: 'none', minHeight: 120 }}
      />
    </Flex>
  );
}
