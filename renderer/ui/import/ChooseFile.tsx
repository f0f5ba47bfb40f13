import { InboxOutlined } from '@ant-design/icons';
import { Alert, Flex, Typography, Upload } from 'antd';
import { text } from '@shared/messages';

/** A file by button or by dragging; it is read here and sent nowhere. */
export function ChooseFile({
  problem,
  onFile,
}: {
  problem: string | undefined;
  onFile: (file: File) => void;
}) {
  return (
    <Flex vertical gap={16}>
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
      {problem ? <Alert type="error" showIcon title={problem} /> : null}
    </Flex>
  );
}
