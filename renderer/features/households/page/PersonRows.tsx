import { Button, Flex, Input, Select } from 'antd';
import { careTags } from '@shared/domain/household/codes';
import { newPerson } from '@shared/domain/household/factory';
import type { Person } from '@shared/domain/household/type';
import { genders } from '@shared/domain/member/codes';
import { parseDate } from '@shared/lib/parseDate';
import { text } from '@shared/messages';

interface Props {
  persons: Person[];
  onChange: (persons: Person[]) => void;
}

/** Persons of a household, one row each. */
export function PersonRows({ persons, onChange }: Props) {
  const words = text.households;
  const set = (changed: Person): void =>
    onChange(persons.map((each) => (each.id === changed.id ? changed : each)));

  const line = (person: Person, key: 'name' | 'relation' | 'phone', width: number) => (
    <Input
      style={{ width }}
      value={person[key] ?? ''}
      placeholder={key === 'name' ? words.personName : words[key]}
      aria-label={key === 'name' ? words.personName : words[key]}
      onChange={(event) => set({ ...person, [key]: event.target.value })}
    />
  );

  /** A date in any spelling is written the standard way when the field is left. */
  function settleDate(person: Person, typed: string): void {
    const parsed = parseDate(typed);
    if (parsed.ok && parsed.value) set({ ...person, birthDate: parsed.value });
  }

  return (
    <Flex vertical gap={8}>
      {persons.map((person) => (
        <Flex key={person.id} gap={8} role="group" aria-label={person.name}>
          {line(person, 'name', 110)}
          {line(person, 'relation', 110)}
          <Select
            style={{ width: 80 }}
            aria-label={words.gender}
            value={person.gender ?? null}
            options={genders.map(({ code, label }) => ({ value: code, label }))}
            onChange={(gender: string | null) => set({ ...person, ...(gender && { gender }) })}
          />
          <Input
            style={{ width: 130 }}
            value={person.birthDate ?? ''}
            placeholder={words.birthDate}
            aria-label={words.birthDate}
            onChange={(event) => {
              const { birthDate: _before, ...rest } = person;
              set(event.target.value ? { ...rest, birthDate: event.target.value } : rest);
            }}
            onBlur={(event) => settleDate(person, event.target.value)}
          />
          {line(person, 'phone', 140)}
          <Select
            mode="multiple"
            style={{ flex: 1, minWidth: 140 }}
            aria-label={words.tags}
            placeholder={words.tags}
            value={person.tags}
            options={careTags.map(({ code, label }) => ({ value: code, label }))}
            onChange={(tags: string[]) => set({ ...person, tags })}
          />
          <Button onClick={() => onChange(persons.filter(({ id }) => id !== person.id))}>
            {words.removePerson}
          </Button>
        </Flex>
      ))}
      <div>
        <Button onClick={() => onChange([...persons, newPerson()])}>{words.addPerson}</Button>
      </div>
    </Flex>
  );
}
