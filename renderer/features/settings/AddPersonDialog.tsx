import { Input } from 'antd';
import { useState } from 'react';
import { text } from '@shared/messages';
import { useOffice } from '@/data/context';
import { noteDone } from '@/data/journal/note';
import { peopleKey, type PeopleNames } from '@/data/people';
import { host } from '@/platform';
import type { VaultStatus } from '@/platform/host';
import { Field } from '@/ui/Field';
import { KeyDialog } from './KeyDialog';
import { newPassphraseFault } from './keySentence';
import { NewPassphrase } from './NewPassphrase';

const words = text.settings.people;

interface Props {
  status: VaultStatus;
  onClose: () => void;
  onDone: () => void;
}

/** A colleague with a passphrase of their own for the same data. */
export function AddPersonDialog({ status, onClose, onDone }: Props) {
  const office = useOffice();
  const [name, setName] = useState('');
  const [ownName, setOwnName] = useState('');
  const [userName, setUserName] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const { current: own, people = [] } = status;
  const nameless = people.some((one) => one.id === own && one.name === '');

  function fault(): string | undefined {
    const wanted = [name, userName, ...(nameless ? [ownName] : [])];
    if (wanted.some((value) => value.trim() === '')) return words.nameMissing;
    return newPassphraseFault(next, again);
  }

  async function add(current: string): Promise<void> {
    const id = await host.vault.keys?.addPerson({
      name: name.trim(),
      passphrase: next,
      current,
      ...(nameless && { ownName: ownName.trim() }),
    });
    const profile = office.profile();
    if (id !== undefined && own !== undefined && profile) {
      const names = await office.local.get<PeopleNames>(peopleKey);
      await office.local.set(peopleKey, { ...names, [own]: profile.userName, [id]: userName.trim() });
    }
    await noteDone(office, 'keys', { what: 'personAdded', person: id });
    onDone();
  }

  const textField = (label: string, hint: string, value: string, change: (typed: string) => void) => (
    <Field label={label} hint={hint}>
      {(id) => (
        <Input id={id} value={value} maxLength={40} onChange={(event) => change(event.target.value)} />
      )}
    </Field>
  );

  return (
    <KeyDialog title={words.add} okText={words.add} askCurrent fault={fault} onOk={add} onClose={onClose}>
      {nameless ? textField(words.ownName, words.nameHint, ownName, setOwnName) : null}
      {textField(words.name, words.nameHint, name, setName)}
      {textField(words.userName, words.userNameHint, userName, setUserName)}
      <NewPassphrase label={words.passphrase} next={next} again={again} onNext={setNext} onAgain={setAgain} />
    </KeyDialog>
  );
}
