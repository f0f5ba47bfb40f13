import { Button, Card, Flex, Input, Select, Typography } from 'antd';
import { useState } from 'react';
import { refusedTag } from '@shared/domain/household/codes';
import { ownCodeKey, ownCodesFrom, ownListNames } from '@shared/domain/orgUnit/ownCodes';
import type { CodeEntry } from '@shared/domain/record/codes';
import type { OwnListName } from '@shared/domain/record/ownLists';
import { addDays, today } from '@shared/lib/dates';
import { newId } from '@shared/lib/ids';
import { text } from '@shared/messages';
import type { StoredSettings } from '@/data/officeSettings';
import { Field } from '@/ui/Field';
import { openLists } from './lists';
import styles from './rules.module.css';

const words = text.rules;

interface Props {
  stored: StoredSettings;
  change: (patch: StoredSettings) => Promise<void>;
}

/** 自己加的选项: what an office adds to the open code lists. */
export function ListsCard({ stored, change }: Props) {
  const [list, setList] = useState<OwnListName>('care');
  const [label, setLabel] = useState('');
  const [problem, setProblem] = useState<string>();
  const own = ownCodesFrom(stored, list);
  const given = openLists[list].filter(({ code }) => !own.some((entry) => entry.code === code));

  function faultOf(wanted: string): string | undefined {
    if (wanted === '') return words.labelMissing;
    if (refusedTag(wanted) !== undefined) return words.labelRefused;
    return [...given, ...own].some((entry) => entry.label === wanted) ? words.labelKnown : undefined;
  }

  async function add(): Promise<void> {
    const wanted = label.trim();
    const fault = faultOf(wanted);
    setProblem(fault);
    if (fault !== undefined) return;
    await change({ [ownCodeKey(list, `own-${newId()}`)]: { label: wanted, since: today() } });
    setLabel('');
  }

  const store = (entry: CodeEntry, until: string | undefined): void =>
    void change({
      [ownCodeKey(list, entry.code)]: {
        label: entry.label,
        since: entry.validFrom ?? today(),
        ...(until !== undefined && { until }),
      },
    });

  return (
    <Card title={words.lists}>
      <Typography.Paragraph type="secondary">{words.listsHint}</Typography.Paragraph>
      <Flex gap={20} align="flex-start" wrap>
        <Field label={words.list} style={{ width: 200 }}>
          {(id) => (
            <Select
              id={id}
              value={list}
              options={ownListNames.map((value) => ({ value, label: words.listNames[value] }))}
              onChange={(name: OwnListName) => {
                setList(name);
                setProblem(undefined);
              }}
            />
          )}
        </Field>
        <Field label={words.newLabel} problem={problem} style={{ width: 320 }}>
          {(id) => (
            <Flex gap={8}>
              <Input
                id={id}
                value={label}
                maxLength={30}
                onChange={(event) => setLabel(event.target.value)}
                onPressEnter={() => void add()}
              />
              <Button onClick={() => void add()}>{words.add}</Button>
            </Flex>
          )}
        </Field>
      </Flex>
      <Typography.Title level={5}>{words.own}</Typography.Title>
      {own.length === 0 ? <Typography.Text type="secondary">{words.ownNone}</Typography.Text> : null}
      <table className={styles.table} aria-label={words.own}>
        <tbody>
          {own.map((entry) => (
            <OwnRow key={entry.code} entry={entry} store={store} />
          ))}
        </tbody>
      </table>
      <Typography.Title level={5}>{words.given(given.length)}</Typography.Title>
      <Typography.Text>{given.map((entry) => entry.label).join('\u3001')}</Typography.Text>
    </Card>
  );
}

/** Retired entries may not be chosen from today on. */
const yesterday = (): string => addDays(today(), -1);

function OwnRow({ entry, store }: { entry: CodeEntry; store: (entry: CodeEntry, until?: string) => void }) {
  const { label, validFrom, validTo } = entry;
  const retired = validTo !== undefined;
  return (
    <tr className={retired ? styles.retired : undefined}>
      <th scope="row">{label}</th>
      <td>{validFrom ? words.since(validFrom) : null}</td>
      <td>{validTo ? words.until(validTo) : null}</td>
      <td>
        <Button
          aria-label={retired ? words.reuseOf(label) : words.retireOf(label)}
          onClick={() => store(entry, retired ? undefined : yesterday())}
        >
          {retired ? words.reuse : words.retire}
        </Button>
      </td>
    </tr>
  );
}
