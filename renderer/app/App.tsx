import { App as AntApp, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { useEffect } from 'react';
import { HashRouter, useNavigate } from 'react-router';
import { SetupPage } from '@/features/setup';
import { beginFirstDownload } from './session/firstDownload';
import { FailedScreen } from './FailedScreen';
import { OfficeShell } from './OfficeShell';
import { useSession } from './session/sessionStore';
import { OpeningScreen } from './StartScreen';
import { officeTheme } from './theme';
import { UnlockScreen } from './UnlockScreen';

function CurrentPhase() {
  const { phase, office, indexes, failure, needsKey, passphraseRequired, start, createVault, finishSetup } =
    useSession();
  const navigate = useNavigate();
  useEffect(() => {
    void start();
  }, [start]);

  if (phase === 'failed' && failure) return <FailedScreen failure={failure} />;
  if (phase === 'locked') return <UnlockScreen />;
  if (phase === 'setup')
    return (
      <SetupPage
        needsKey={needsKey}
        passphraseRequired={passphraseRequired}
        createVault={createVault}
        finish={async (profile) => {
          await finishSetup(profile);
          if (await beginFirstDownload()) await navigate('/sync');
        }}
      />
    );
  if (phase === 'open' && office && indexes) return <OfficeShell office={office} indexes={indexes} />;
  return <OpeningScreen />;
}

/** Theme, language and router around whatever phase the app is in. */
export function App() {
  return (
    <ConfigProvider locale={zhCN} theme={officeTheme} button={{ autoInsertSpace: false }}>
      <AntApp style={{ height: '100%' }}>
        <HashRouter>
          <CurrentPhase />
        </HashRouter>
      </AntApp>
    </ConfigProvider>
  );
}
