import { App, Button, Card, Descriptions, Flex, Input, Typography } from 'antd';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { shownCode } from '@shared/county/held';
import { text } from '@shared/messages';
import { useOffice } from '@/data/context';
import { noteDone } from '@/data/journal/note';
import { peopleKey, type PeopleNames } from '@/data/people';
import { isToldAlready } from '@/data/errors';
import { host } from '@/platform';
import { Field, FieldGrid } from '@/ui/Field';
import { PageFrame } from '@/ui/PageFrame';
import { LockCard } from './LockCard';
import { PeopleCard } from './PeopleCard';
import { RekeyCard } from './RekeyCard';
import { RecoveryCard } from './RecoveryCard';
import { useKeys } from './useKeys';

function Person({ person }: { person: string | undefined }) {
  const office = useOffice();
  const { message } = App.useApp();
  const profile = office.profile();
  const [name, setName] = useState(profile?.userName ?? '');
  const [problem, setProblem] = useState<string>();
  const open = office.communities.list().find(({ code }) => code === profile?.communityCode);
  if (!profile) return null;

  async function save(): Promise<void> {
    const userName = name.trim();
    if (userName === '') {
      setProblem(text.settings.nameMissing);
      return;
    }
    setProblem(undefined);
    try {
      // Under the earlier name: that is who changed it.
      await noteDone(office, 'setting', { what: 'userName' });
      if (profile) await office.setProfile({ ...profile, userName });
      const names = await office.local.get<PeopleNames>(peopleKey);
      // Or the next unlocking would bring the earlier name back.
      if (person !== undefined && names) await office.local.set(peopleKey, { ...names, [person]: userName });
      message.success(text.settings.saved);
    } catch (error) {
      if (!isToldAlready(error)) message.error(text.words.saveFailed);
    }
  }

  return (
    <Card title={text.settings.person}>
      <FieldGrid min={280}>
        {open ? (
          <Field label={text.settings.communityCode}>
            {(id) => <Input id={id} value={shownCode(open)} disabled />}
          </Field>
        ) : null}
        <Field label={open ? text.settings.communityName : text.setup.unitName}>
          {(id) => <Input id={id} value={profile.communityName} disabled />}
        </Field>
        <Field label={text.settings.userName} problem={problem} hint={text.settings.userNameHint}>
          {(id) => (
            <Input
              id={id}
              value={name}
              maxLength={40}
              onChange={(event) => setName(event.target.value)}
              onPressEnter={() => void save()}
            />
          )}
        </Field>
      </FieldGrid>
      <Flex justify="space-between" align="center" gap={16} style={{ marginTop: 16 }}>
        <Typography.Text type="secondary">{text.settings.communityHint}</Typography.Text>
        <Button type="primary" disabled={name.trim() === profile.userName} onClick={() => void save()}>
          {text.words.save}
        </Button>
      </Flex>
    </Card>
  );
}

function About() {
  const office = useOffice();
  const [version, setVersion] = useState('');
  useEffect(() => {
    async function load(): Promise<void> {
      setVersion(await host.app.version());
    }
    void load();
  }, []);
  return (
    <Card title={text.settings.about}>
      <Descriptions
        column={1}
        items={[
          {
            key: 'version',
            label: text.settings.version,
            children: `${version} · ${text.settings.host[host.kind]}`,
          },
          { key: 'device', label: text.settings.device, children: office.deviceId },
        ]}
      />
      {host.kind === 'electron' ? (
        <Flex align="center" gap={16} style={{ marginTop: 12 }}>
          <Button onClick={() => void host.app.showLogs()}>{text.settings.logs}</Button>
          <Typography.Text type="secondary">{text.settings.logsHint}</Typography.Text>
        </Flex>
      ) : null}
    </Card>
  );
}

/** 设置. */
export function SettingsPage() {
  const navigate = useNavigate();
  const { status, reload } = useKeys();
  return (
    <PageFrame title={text.settings.title}>
      <Person person={status?.current} />
      {status ? <LockCard status={status} reload={reload} /> : null}
      {status && host.vault.keys ? <PeopleCard status={status} reload={reload} /> : null}
      {status && host.vault.keys ? <RecoveryCard status={status} reload={reload} /> : null}
      {status?.rekey ? <RekeyCard status={status} rekey={status.rekey} reload={reload} /> : null}
      <Card title={text.rules.title}>
        <Flex align="center" gap={16}>
          <Button onClick={() => void navigate('/settings/rules')}>{text.rules.open}</Button>
          <Typography.Text type="secondary">{text.rules.openHint}</Typography.Text>
        </Flex>
      </Card>
      <Card title={text.backup.title}>
        <Flex align="center" gap={16}>
          <Button onClick={() => void navigate('/settings/backup')}>{text.backup.open}</Button>
          <Typography.Text type="secondary">{text.backup.openHint}</Typography.Text>
        </Flex>
      </Card>
      <Card title={text.settings.county}>
        <Flex align="center" gap={16}>
          <Button onClick={() => void navigate('/sync')}>{text.settings.openSync}</Button>
          <Typography.Text type="secondary">{text.settings.countyHint}</Typography.Text>
        </Flex>
      </Card>
      <Card title={text.journal.title}>
        <Flex justify="space-between" align="center" gap={16}>
          <Typography.Text>{text.journal.settingsHint}</Typography.Text>
          <Button onClick={() => void navigate('/journal')}>{text.journal.open}</Button>
        </Flex>
      </Card>
      <About />
    </PageFrame>
  );
}
