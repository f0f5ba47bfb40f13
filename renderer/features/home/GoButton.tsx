import { Button } from 'antd';
import { useNavigate } from 'react-router';

/** A small button that leads to a page. */
export function GoButton({ to, label }: { to: string; label: string }) {
  const navigate = useNavigate();
  return <Button onClick={() => void navigate(to)}>{label}</Button>;
}
