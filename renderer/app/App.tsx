import { App as AntApp, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { useEffect, useState } from 'react';
import { HashRouter, useNavigate } from 'react-router';
import { text } from '@shared/messages';
import { host } from '@/platform';
import { SetupPage } from '@/features/setup';
import { beginFirstDownload } from './session/firstDownload';
import { FailedScreen } from './FailedScreen';
import { ClockScreen } from './ClockScreen';
import { OfficeShell } from './OfficeShell';
import { LeavingDialog } from './LeavingDialog';
import { RestoreCard } from './RestoreCard';
import { RestoringScreen } from './RestoringScreen';
import { keepBackups } from './session/backups';
import { watchLocking } from './session/lock';
import { watchRestoring } from './session/restore';
import { useSession } from './session/sessionStore';
import { OpeningScreen } from './StartScreen';
import { UpgradingScreen } from './UpgradingScreen';
import { WaitingToLock } from './WaitingToLock';
import { officeTheme } from './theme';
import { UnlockScreen } from './UnlockScreen';

function CurrentPhase() {
  const {
    phase,
    office,
    indexes,
    failure,
    clock,
    readOnly,
    needsKey,
    passphraseRequired,
    profileLost,
    start,
    createVault,
    finishSetup,
  } = useSession();
  const navigate = useNavigate();
  useEffect(() => {
    void start();
    const stops = [watchLocking(), watchRestoring()];
    return () => {
      for (const stop of stops) stop();
    };
  }, [start]);
  useEffect(
    () => (phase === 'open' && office && !readOnly ? keepBackups(office) : undefined),
    [phase, office, readOnly],
  );
  const [restoring, setRestoring] = useState(false);

  if (phase === 'restoring') return <RestoringScreen />;
  if (restoring && phase !== 'open') return <RestoreCard onBack={() => setRestoring(false)} />;
  if (phase === 'failed' && failure)
    return <FailedScreen failure={failure} restore={() => setRestoring(true)} />;
  if (phase === 'clock' && clock) return <ClockScreen clock={clock} />;
  if (phase === 'locked') return <UnlockScreen />;
  if (phase === 'waitingToLock') return <WaitingToLock />;
  if (phase === 'locking') return <OpeningScreen sentence={text.app.locking} />;
  if (phase === 'setup')
    return (
      <SetupPage
        needsKey={needsKey}
        passphraseRequired={passphraseRequired}
        afterRestore={profileLost}
        {...(host.backup && { restore: () => setRestoring(true) })}
        createVault={createVault}
        finish={async (profile) => {
          await finishSetup(profile);
          // Whoever has gone on to a page meanwhile is not called back.
          if ((await beginFirstDownload()) && isAtHome()) await navigate('/sync');
        }}
      />
    );
  if (phase === 'open' && office && indexes) return <OfficeShell office={office} indexes={indexes} />;
  return <UpgradingScreen />;
}

const isAtHome = (): boolean => /^(?:#\/?)?$/.test(globalThis.location.hash);

/** Theme, language and router around whatever phase the app is in. */
export function App() {
  return (
    <ConfigProvider locale={zhCN} theme={officeTheme} button={{ autoInsertSpace: false }}>
      <AntApp style={{ height: '100%' }}>
        <HashRouter>
          <CurrentPhase />
          <LeavingDialog />
        </HashRouter>
      </AntApp>
    </ConfigProvider>
  );
}
