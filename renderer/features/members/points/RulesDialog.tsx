import { App, Button, Flex, Input, InputNumber, Modal, Table, Typography } from 'antd';
import { useState } from 'react';
import type { PointRule } from '@shared/domain/member/points';
import { newId } from '@shared/lib/ids';
import { cleanLine } from '@shared/lib/text';
import { text } from '@shared/messages';
import { useRights } from '@/data/useRights';
import { isToldAlready } from '@/data/errors';
import { usePointRules } from './usePointRules';

/** 积分规则: points of each, switched off or on, and the office's own ones. */
export function RulesDialog({ onClose }: { onClose: () => void }) {
  const words = text.members.points.rules;
  const { message } = App.useApp();
  const { rules, set } = usePointRules();
  const mayChange = useRights('orgUnits').change();
  const [label, setLabel] = useState('');
  const [points, setPoints] = useState<number | null>(5);
  const clean = cleanLine(label);

  async function keep(code: string, rule: Pick<PointRule, 'label' | 'points' | 'off'>): Promise<void> {
    try {
      await set(code, rule);
      message.success({ key: 'rule', content: words.saved });
    } catch (error) {
      if (!isToldAlready(error)) message.error(text.words.saveFailed);
    }
  }

  async function add(): Promise<void> {
    if (clean === '' || !points) return;
    if (rules.some((rule) => rule.label === clean)) {
      message.warning(words.same);
      return;
    }
    await keep(newId(), { label: clean, points });
    setLabel('');
  }

  return (
    <Modal
      open
      width={760}
      title={words.title}
      onCancel={onClose}
      footer={<Button onClick={onClose}>{text.words.close}</Button>}
    >
      <Typography.Paragraph type="secondary">
        {mayChange ? words.hint : text.words.readOnly}
      </Typography.Paragraph>
      <Table<PointRule>
        size="small"
        rowKey="code"
        pagination={false}
        scroll={{ y: 340 }}
        dataSource={rules}
        columns={[
          {
            title: words.label,
            render: (_, { label: name, off }) => (
              <Typography.Text delete={off === true}>{name}</Typography.Text>
            ),
          },
          { title: words.source, dataIndex: 'source', width: 240 },
          {
            title: words.points,
            width: 100,
            render: (_, rule) => (
              <InputNumber
                key={rule.points}
                aria-label={`${rule.label}${words.points}`}
                precision={0}
                min={-100}
                max={100}
                disabled={!mayChange}
                defaultValue={rule.points}
                onBlur={({ target }) => {
                  const next = Number(target.value);
                  if (Number.isInteger(next) && next !== 0 && next !== rule.points)
                    void keep(rule.code, { ...rule, points: next });
                }}
                style={{ width: 76 }}
              />
            ),
          },
          {
            width: 84,
            render: (_, rule) => (
              <Button
                size="small"
                disabled={!mayChange}
                aria-label={`${rule.off ? words.on : words.off}${rule.label}`}
                onClick={() => void keep(rule.code, { ...rule, off: !rule.off })}
              >
                {rule.off ? words.on : words.off}
              </Button>
            ),
          },
        ]}
      />
      {mayChange ? (
        <Flex gap={12} style={{ marginTop: 12 }}>
          <Input
            aria-label={words.newLabel}
            placeholder={words.newLabel}
            maxLength={30}
            value={label}
            onChange={(event) => setLabel(event.target.value)}
            onPressEnter={() => void add()}
          />
          <InputNumber
            aria-label={words.newPoints}
            precision={0}
            min={-100}
            max={100}
            value={points}
            onChange={setPoints}
          />
          <Button type="primary" disabled={clean === '' || !points} onClick={() => void add()}>
            {words.add}
          </Button>
        </Flex>
      ) : null}
    </Modal>
  );
}
