import { App, Card, Flex, Switch, Typography } from 'antd';
import { useId } from 'react';
import { settingsFrom } from '@shared/domain/settings';
import { text } from '@shared/messages';
import type { StoredSettings } from '@/data/officeSettings';
import { FigureRow } from './FigureRow';
import { patchOf, ruleFigures } from './figures';
import styles from './rules.module.css';

const words = text.rules;

interface Props {
  stored: StoredSettings;
  change: (patch: StoredSettings) => Promise<void>;
}

/** 期限和次数: every figure that a rule goes by. */
export function FiguresCard({ stored, change }: Props) {
  const { modal } = App.useApp();
  const settings = settingsFrom(stored);
  const idsLabel = useId();

  async function keepIds(on: boolean): Promise<void> {
    const { title, content, ok } = words.residentIdsSure;
    if (on && !(await modal.confirm({ title, content, okText: ok }))) return;
    await change({ keepResidentIdNumbers: on ? true : null });
  }

  return (
    <Card title={words.figures}>
      <Typography.Paragraph type="secondary">{words.figuresHint}</Typography.Paragraph>
      <table className={styles.table} aria-label={words.figures}>
        <thead>
          <tr>
            <th scope="col">{words.columns.rule}</th>
            <th scope="col">{words.columns.figure}</th>
            <th scope="col">{words.columns.usual}</th>
            <th scope="col">{words.columns.source}</th>
          </tr>
        </thead>
        <tbody>
          {ruleFigures.map((figure) => (
            <FigureRow
              key={figure.label}
              figure={figure}
              settings={settings}
              onChange={(shown) => void change(patchOf(figure, shown, settings))}
            />
          ))}
        </tbody>
      </table>
      <Flex gap={12} align="center" style={{ marginTop: 20 }}>
        <Switch
          aria-labelledby={idsLabel}
          checked={settings.keepResidentIdNumbers}
          onChange={(on) => void keepIds(on)}
        />
        <span id={idsLabel}>{words.residentIds}</span>
        <Typography.Text type="secondary">{words.residentIdsHint}</Typography.Text>
      </Flex>
    </Card>
  );
}
