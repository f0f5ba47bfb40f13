import { App } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { text } from '@shared/messages';
import { useOffice } from '@/data/context';
import { type ListSettings, settingsOf, usualSettings } from './settings';

const key = 'members.list';

/** The list's personal settings; a change shows at once and is kept. */
export function useListSettings(): {
  settings: ListSettings;
  change: (patch: Partial<ListSettings>) => void;
} {
  const office = useOffice();
  const { message } = App.useApp();
  const [settings, setSettings] = useState<ListSettings>(usualSettings);
  const latest = useRef(settings);

  useEffect(() => {
    let left = false;
    async function load(): Promise<void> {
      const stored = await office.local.get<Partial<ListSettings>>(key);
      // What somebody changed meanwhile is newer.
      if (left || latest.current !== usualSettings) return;
      latest.current = settingsOf(stored);
      setSettings(latest.current);
    }
    // Not readable: the usual columns do no harm.
    load().catch(() => undefined);
    return () => {
      left = true;
    };
  }, [office]);

  const change = useCallback(
    (patch: Partial<ListSettings>) => {
      latest.current = { ...latest.current, ...patch };
      setSettings(latest.current);
      office.local.set(key, latest.current).catch(() => message.error(text.words.saveFailed));
    },
    [office, message],
  );
  return { settings, change };
}
