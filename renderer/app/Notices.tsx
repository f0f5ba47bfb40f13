import { Alert, App, Button } from 'antd';
import dayjs from 'dayjs';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { byteSize } from '@shared/lib/byteSize';
import { text } from '@shared/messages';
import { host } from '@/platform';
import { useAutomatic } from './session/backups';
import { useRestored } from './session/restored';
import { useSession } from './session/sessionStore';

const words = text.backup.notice;
const lookEveryMs = 5 * 60_000;
const MB = 1_048_576;
/** Under this the disk is low in any case (docs/adr/0093). */
const low = 2048 * MB;
const critical = 300 * MB;

/** What everybody at this PC should know now: the disk is getting full, backups do not arrive. */
export function Notices() {
  const { message } = App.useApp();
  const navigate = useNavigate();
  const { failed } = useAutomatic();
  const restoredTo = useRestored((state) => state.to);
  const { free, second } = useLook();
  const readOnly = useSession((state) => state.readOnly);

  useEffect(() => {
    if (restoredTo === undefined) return;
    message.success(text.backup.restore.done(dayjs(restoredTo).format(text.backup.dateFormat)), 8);
    useRestored.setState({ to: undefined });
  }, [message, restoredTo]);

  const look = (
    <Button size="small" onClick={() => void navigate('/settings/backup')}>
      {words.secondAction}
    </Button>
  );
  return (
    <div className="no-print">
      {readOnly ? <Alert banner type="warning" title={words.readOnly} /> : null}
      {free === undefined ? null : (
        <Alert
          banner
          type={free < critical ? 'error' : 'warning'}
          title={free < critical ? words.critical(byteSize(free)) : words.low(byteSize(free))}
        />
      )}
      {failed ? <Alert banner type="error" title={words.failed} action={look} /> : null}
      {second ? <Alert banner type="warning" title={words.second} action={look} /> : null}
    </div>
  );
}

/** Free room where it is low; whether the second place missed the last backup. */
function useLook(): { free: number | undefined; second: boolean } {
  const [seen, setSeen] = useState<{ free: number | undefined; second: boolean }>({
    free: undefined,
    second: false,
  });
  useEffect(() => {
    let left = false;
    async function look(): Promise<void> {
      const room = await host.app.disk?.().catch(() => undefined);
      const state = await host.backup?.state().catch(() => undefined);
      const isLow = room && room.free < Math.max(low, 2 * room.used);
      if (!left) setSeen({ free: isLow ? room.free : undefined, second: state?.secondProblem !== undefined });
    }
    void look();
    const timer = setInterval(() => void look(), lookEveryMs);
    return () => {
      left = true;
      clearInterval(timer);
    };
  }, []);
  return seen;
}
