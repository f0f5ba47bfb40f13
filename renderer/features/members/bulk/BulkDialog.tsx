import { Button, Flex, Modal, Table, Typography } from 'antd';
import { useMemo, useState } from 'react';
import { parseDate } from '@shared/lib/parseDate';
import { cleanLine } from '@shared/lib/text';
import { text } from '@shared/messages';
import { useIndexes, useIndexVersion } from '@/search/context';
import { ProgressDialog } from '@/ui/ProgressDialog';
import { BulkFields, type BulkValues } from './BulkFields';
import { type BulkPlan, planBulk } from './plan';
import { useBulkWrite } from './useBulkWrite';
import { useKnownWords } from './useKnownWords';

interface Props {
  ids: readonly string[];
  onClose: () => void;
  onDone: () => void;
}

/** 批量修改: one change for many, shown old → new before anything is written. */
export function BulkDialog({ ids, onClose, onDone }: Props) {
  const words = text.members.bulk;
  const { members } = useIndexes();
  const version = useIndexVersion(members);
  const { done, write, cancel } = useBulkWrite();
  const [values, setValues] = useState<BulkValues>({ action: 'branch', value: '', since: '' });
  const known = useKnownWords(values.action);
  const since = parseDate(values.since);
  const value = cleanLine(values.value);

  const plan = useMemo((): BulkPlan | undefined => {
    if (value === '') return undefined;
    const day = parseDate(values.since);
    return planBulk(members.rows(ids), {
      action: values.action,
      value,
      ...(day.ok && day.value && { since: day.value }),
    });
    // oxlint-disable-next-line react/exhaustive-deps -- `version` stands for the content of the index
  }, [members, version, ids, values.action, values.since, value]);
  const count = plan?.changes.length ?? 0;

  async function apply(): Promise<void> {
    if (plan && (await write(plan))) onDone();
  }

  return (
    <Modal
      open
      width={760}
      title={words.title(ids.length)}
      onCancel={onClose}
      footer={
        <Flex gap={12} justify="end">
          <Button onClick={onClose}>{text.words.cancel}</Button>
          <Button type="primary" disabled={count === 0 || !since.ok} onClick={() => void apply()}>
            {words.apply(count)}
          </Button>
        </Flex>
      }
    >
      <Flex vertical gap={14}>
        <BulkFields
          values={values}
          known={known}
          sinceProblem={since.ok ? undefined : words.dateWrong}
          onChange={(patch) => setValues({ ...values, ...patch })}
        />
        {plan ? (
          <div role="status">
            {count > 0 ? <strong>{words.willChange(count)}</strong> : words.nothing}
            {count > 0 && plan.unchanged > 0 ? (
              <Typography.Text type="secondary"> {words.unchanged(plan.unchanged)}</Typography.Text>
            ) : null}
          </div>
        ) : (
          <Typography.Text type="secondary">{words.valueMissing}</Typography.Text>
        )}
        {plan && count > 0 ? (
          <section aria-label={words.preview}>
            <Table
              size="small"
              rowKey={({ from, to }) => `${from}>${to}`}
              pagination={false}
              scroll={{ y: 240 }}
              dataSource={plan.groups}
              columns={[
                { title: words.from, dataIndex: 'from' },
                { title: words.to, dataIndex: 'to' },
                { title: words.people, dataIndex: 'count', width: 90, align: 'right' },
              ]}
            />
          </section>
        ) : null}
      </Flex>
      <ProgressDialog
        open={done !== undefined}
        title={words.working}
        done={done ?? 0}
        total={count}
        onCancel={cancel}
      />
    </Modal>
  );
}
