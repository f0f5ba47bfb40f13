/** Text whose end tells it from others: what does not fit is left out at its beginning. */
export function TailText({ children }: { children: string }) {
  return (
    <span
      title={children}
      style={{
        display: 'block',
        direction: 'rtl',
        textAlign: 'left',
        overflow: 'hidden',
        textOverflow: 'ellipsis',
      }}
    >
      <bdi dir="ltr">{children}</bdi>
    </span>
  );
}
