import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { Button, Checkbox, Flex, Modal, Typography } from 'antd';
import { text } from '@shared/messages';
import { allColumns, columnOf, usualColumnKeys } from './listColumns';

interface Props {
  open: boolean;
  columns: string[];
  onChange: (columns: string[], reset?: boolean) => void;
  onClose: () => void;
}

/** Chooses columns and their order; the name always stands first. */
export function ColumnsDialog({ open, columns, onChange, onClose }: Props) {
  const words = text.members.finding.columns;
  const rest = allColumns.filter(({ key }) => !columns.includes(key));
  const listed = [...columns.flatMap((key) => columnOf(key) ?? []), ...rest];

  function move(key: string, step: 1 | -1): void {
    const from = columns.indexOf(key);
    const next = columns.filter((each) => each !== key);
    next.splice(from + step, 0, key);
    onChange(next);
  }

  return (
    <Modal
      open={open}
      title={words.title}
      width={520}
      onCancel={onClose}
      footer={
        <Flex justify="space-between">
          <Button onClick={() => onChange([...usualColumnKeys], true)}>{words.reset}</Button>
          <Button type="primary" onClick={onClose}>
            {text.words.finish}
          </Button>
        </Flex>
      }
    >
      <Typography.Paragraph type="secondary">{words.hint}</Typography.Paragraph>
      <div style={{ maxHeight: '56vh', overflowY: 'auto' }}>
        {listed.map(({ key, label }) => {
          const at = columns.indexOf(key);
          return (
            <Flex key={key} align="center" gap={8} style={{ padding: '3px 8px' }}>
              <Checkbox
                style={{ flex: 1 }}
                checked={at >= 0}
                disabled={key === 'name'}
                onChange={({ target }) =>
                  onChange(target.checked ? [...columns, key] : columns.filter((each) => each !== key))
                }
              >
                {label}
              </Checkbox>
              {at > 0 ? (
                <>
                  <Button
                    size="small"
                    icon={<ArrowUpOutlined />}
                    aria-label={words.up(label)}
                    disabled={at === 1}
                    onClick={() => move(key, -1)}
                  />
                  <Button
                    size="small"
                    icon={<ArrowDownOutlined />}
                    aria-label={words.down(label)}
                    disabled={at === columns.length - 1}
                    onClick={() => move(key, 1)}
                  />
                </>
              ) : null}
            </Flex>
          );
        })}
      </div>
    </Modal>
  );
}
