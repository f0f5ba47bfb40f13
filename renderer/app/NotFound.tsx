import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { text } from '@shared/messages';
import { EmptyState } from '@/ui/EmptyState';

/** An address that no page answers, e.g. an old bookmark of the browser host. */
export function NotFound() {
  const navigate = useNavigate();
  return (
    <EmptyState
      title={text.app.notFound.title}
      hint={text.app.notFound.hint}
      action={<Button onClick={() => void navigate('/')}>{text.app.notFound.home}</Button>}
    />
  );
}
