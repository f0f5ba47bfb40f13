import { App, Button, Flex, Skeleton } from 'antd';
import { useNavigate } from 'react-router';
import { text } from '@shared/messages';
import { useOffice } from '@/data/context';
import { note } from '@/data/journal/note';
import { type StoredSettings, useOfficeSettings } from '@/data/officeSettings';
import { isToldAlready } from '@/data/errors';
import { PageFrame } from '@/ui/PageFrame';
import { FiguresCard } from './FiguresCard';
import { ListsCard } from './ListsCard';

const words = text.rules;

/** 设置 › 规则和选项. */
export function RulesPage() {
  const office = useOffice();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const { settings, change } = useOfficeSettings();

  async function save(patch: StoredSettings): Promise<void> {
    try {
      await change(patch);
      await note(office, 'setting', { what: 'office', keys: Object.keys(patch) });
      message.success(text.settings.saved);
    } catch (error) {
      if (!isToldAlready(error)) message.error(text.words.saveFailed);
    }
  }

  return (
    <PageFrame
      title={words.title}
      hint={words.openHint}
      actions={<Button onClick={() => void navigate('/settings')}>{words.back}</Button>}
    >
      {settings ? (
        <Flex vertical gap={16}>
          <FiguresCard stored={settings} change={save} />
          <ListsCard stored={settings} change={save} />
        </Flex>
      ) : (
        <Skeleton active />
      )}
    </PageFrame>
  );
}
