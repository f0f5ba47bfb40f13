import { Button, Flex, Modal, Typography, Upload } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { text } from '@shared/messages';
import { shrunk, type SmallPhoto } from './shrink';

interface Props {
  name: string;
  /** True when it is durable. */
  onSave: (image: string) => Promise<boolean>;
  onClose: () => void;
}

const words = text.members.photo;
/** A larger file is no photograph of a face, and unpacking it would hold the window up. */
const mostMegabytes = 30;

/** 加照片, 换照片: from a file or the clipboard, shown as it will be kept before it is saved. */
export function PhotoDialog({ name, onSave, onClose }: Props) {
  const [photo, setPhoto] = useState<SmallPhoto>();
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  /** The picture chosen last; an earlier one that takes longer must not come in its place. */
  const latest = useRef<Blob>(undefined);

  async function take(file: Blob): Promise<void> {
    latest.current = file;
    setProblem(undefined);
    const tooLarge = file.size > mostMegabytes * 1024 * 1024;
    const small = tooLarge ? undefined : await shrunk(file).catch(() => undefined);
    if (latest.current !== file) return;
    setPhoto(small);
    if (!small) setProblem(tooLarge ? words.tooLarge(mostMegabytes) : words.unreadable);
  }

  useEffect(() => {
    const listen = (event: ClipboardEvent): void => {
      const file = [...(event.clipboardData?.files ?? [])].find(({ type }) => type.startsWith('image/'));
      event.preventDefault();
      if (file) void take(file);
      else setProblem(words.pasteNoImage);
    };
    document.addEventListener('paste', listen);
    return () => document.removeEventListener('paste', listen);
  });

  async function save(): Promise<void> {
    if (!photo) return;
    setBusy(true);
    const saved = await onSave(photo.image);
    setBusy(false);
    if (saved) onClose();
  }

  return (
    <Modal
      open
      width={560}
      title={words.dialogTitle(name)}
      onCancel={onClose}
      footer={
        <Flex gap={12} justify="end">
          <Button onClick={onClose}>{text.words.cancel}</Button>
          <Button type="primary" loading={busy} disabled={!photo} onClick={() => void save()}>
            {text.words.save}
          </Button>
        </Flex>
      }
    >
      <Flex vertical gap={14}>
        <Typography.Text type="secondary">{words.hint}</Typography.Text>
        <Flex gap={12} align="center" wrap>
          <Upload
            accept="image/jpeg,image/png,image/webp,image/bmp"
            showUploadList={false}
            beforeUpload={async (file) => {
              await take(file);
              return Upload.LIST_IGNORE;
            }}
          >
            <Button>{words.choose}</Button>
          </Upload>
          <span>{words.paste}</span>
        </Flex>
        {problem ? (
          <Typography.Text type="danger" role="alert">
            {problem}
          </Typography.Text>
        ) : null}
        <Flex gap={16} align="center" style={{ minHeight: 320 }}>
          <Flex
            align="center"
            justify="center"
            style={{ width: 240, height: 320, background: '#f5f3ee', flex: 'none' }}
          >
            {photo ? (
              <img src={`data:image/jpeg;base64,${photo.image}`} alt={words.preview} />
            ) : (
              <Typography.Text type="secondary">{words.nothing}</Typography.Text>
            )}
          </Flex>
          {photo ? (
            <span role="status">
              {words.preview}
              <br />
              {words.size(photo.width, photo.height, Math.ceil(photo.bytes / 1024))}
            </span>
          ) : null}
        </Flex>
      </Flex>
    </Modal>
  );
}
