import { Alert, Flex, Switch, Typography } from 'antd';
import { text } from '@shared/messages';
import { PurposeField } from './PurposeField';

export interface Masking {
  masked: boolean;
  /** Why personal data leaves unmasked; a code of `text.members.ledgers.purposes`. */
  purpose: string | undefined;
}

interface Props extends Masking {
  /** What is hidden; what leaves when it is not. */
  says?: { masked: string; unmasked: string };
  /** The purpose was asked for and not given. */
  missing: boolean;
  onChange: (next: Masking) => void;
}

/** Masked, or whole and why. */
export function MaskChoice({ masked, purpose, says = text.members.ledgers, missing, onChange }: Props) {
  const words = text.members.ledgers;
  return (
    <>
      <Flex gap={10} align="center">
        <Switch
          aria-label={words.mask}
          checked={masked}
          onChange={(next) => onChange({ masked: next, purpose: next ? undefined : purpose })}
        />
        <strong>{words.mask}</strong>
        {masked ? <Typography.Text type="secondary">{says.masked}</Typography.Text> : null}
      </Flex>
      {masked ? null : (
        <>
          <Alert type="warning" showIcon title={says.unmasked} />
          <PurposeField
            purpose={purpose}
            missing={missing}
            onChange={(next) => onChange({ masked, purpose: next })}
          />
        </>
      )}
    </>
  );
}
