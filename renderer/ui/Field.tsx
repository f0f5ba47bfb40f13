import { Flex, Typography } from 'antd';
import { useId, type ReactNode } from 'react';

interface Props {
  label: string;
  required?: boolean;
  /** What is wrong and what to do; shown in red under the field. */
  problem?: string | undefined;
  /** A quiet remark under the field. */
  hint?: ReactNode;
  style?: React.CSSProperties;
  /** The input; must take the id, so that the label belongs to it. */
  children: (id: string) => ReactNode;
}

/** A label above its input, outside of antd's Form, for pages that keep their values themselves. */
export function Field({ label, required = false, problem, hint, style, children }: Props) {
  const id = useId();
  return (
    <Flex vertical gap={4} style={{ minWidth: 0, ...style }}>
      <label htmlFor={id} style={{ fontWeight: 500 }}>
        {label}
        {required ? <span style={{ color: '#b5261e' }}> *</span> : null}
      </label>
      {children(id)}
      {problem ? (
        <Typography.Text type="danger" role="alert">
          {problem}
        </Typography.Text>
      ) : null}
      {hint && !problem ? <Typography.Text type="secondary">{hint}</Typography.Text> : null}
    </Flex>
  );
}

/** Fields side by side in equal columns; falls to fewer columns on a narrow window. */
export function FieldGrid({ min = 240, children }: { min?: number; children: ReactNode }) {
  return (
    <div
      style={{
        display: 'grid',
        gap: '14px 20px',
        gridTemplateColumns: `repeat(auto-fill, minmax(${min}px, 1fr))`,
      }}
    >
      {children}
    </div>
  );
}
