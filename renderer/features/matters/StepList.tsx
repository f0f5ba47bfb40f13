import { Card, Timeline, Typography } from 'antd';
import dayjs from 'dayjs';
import { matterStates } from '@shared/domain/matter/codes';
import type { MatterStep } from '@shared/domain/matter/type';
import { labelOf } from '@shared/domain/record/codes';
import { text } from '@shared/messages';

/** Who did what when, oldest first. */
export function StepList({ steps }: { steps: MatterStep[] }) {
  return (
    <Card title={text.matters.steps}>
      <Timeline
        items={steps.map((step) => ({
          key: step.id,
          content: (
            <>
              <strong>{labelOf(matterStates, step.state)}</strong>{' '}
              <Typography.Text type="secondary">
                {dayjs(step.at).format('YYYY-MM-DD HH:mm')} {step.by}
              </Typography.Text>
              {step.text ? <div>{step.text}</div> : null}
            </>
          ),
        }))}
      />
    </Card>
  );
}
