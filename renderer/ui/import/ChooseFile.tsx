import { InboxOutlined } from '@ant-design/icons';
import { Alert, Flex, Typography, Upload } from 'antd';
import { text } from '@shared/messages';
import { PasteArea } from './PasteArea';

interface Props {
  problem: string | undefined;
  onFile: (file: File) => void;
  onPaste: (clipboard: { html: string; text: string }) => void;
}

/** A file by button or by dragging, or a table from the clipboard; it is read here and sent nowhere. */
export function ChooseFile({ problem, onFile, onPaste }: Props) {
  return (
    <Flex vertical gap={16}>
      <Flex gap={16} wrap align="stretch">
        <div style={{ flex: '3 1 420px' }}>
          <Upload.Dragger
            accept=".xlsx,.xls,.csv"
            multiple={false}
            showUploadList={false}
            beforeUpload={(file) => {
              onFile(file);
              return false;
            }}
            aria-label={text.importing.choose}
          >
            <p className="ant-upload-drag-icon">
              <InboxOutlined aria-hidden />
            </p>
            <Typography.Title level={4}>{text.importing.choose}</Typography.Title>
            <Typography.Text type="secondary">{text.importing.chooseHint}</Typography.Text>
          </Upload.Dragger>
        </div>
        <PasteArea onPaste={onPaste} />
      </Flex>
      {problem ? <Alert type="error" showIcon title={problem} /> : null}
    </Flex>
  );
}
