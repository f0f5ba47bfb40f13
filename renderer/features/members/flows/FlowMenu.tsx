import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown, type MenuProps } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { memberSteps, stepGroups } from '@shared/domain/member/steps';
import type { Member } from '@shared/domain/member/type';
import { text } from '@shared/messages';
import { useCommunities } from '@/data/useCommunities';
import { type OwnForm, ownForms } from './ownForms';
import { StaleDraft } from './StaleDraft';
import { StepDialog } from './StepDialog';
import { useStandingRight } from './useStandingRight';

const words = text.members.flows;

interface Section {
  title: string;
  items: { key: string; label: string }[];
}

function sectionsOf(member: Member, mayDecide: boolean): Section[] {
  const steps = stepGroups.map((group) => ({
    title: words.groups[group],
    items: memberSteps
      .filter((step) => step.group === group && step.fits(member))
      .filter((step) => step.group !== 'standing' || mayDecide)
      .map(({ code, label }) => ({ key: code, label })),
  }));
  const forms = [...new Set(ownForms.map(({ group }) => group))].map((group) => ({
    title: group,
    items: ownForms
      .filter((form) => form.group === group && form.fits(member))
      .map(({ key, label }) => ({ key, label })),
  }));
  return [...steps, ...forms].filter(({ items }) => items.length > 0);
}

/** 办理: what can be done from where the member stands, by flow. */
export function FlowMenu({ member }: { member: Member }) {
  const [query] = useSearchParams();
  const [chosen, setChosen] = useState<string | undefined>(() => query.get('step') ?? undefined);
  const sections = sectionsOf(member, useStandingRight(member.org));
  const { communities } = useCommunities();
  const offered = sections.some(({ items: all }) => all.some(({ key }) => key === chosen));
  const step = memberSteps.find(({ code }) => code === chosen);
  const form: OwnForm | undefined = ownForms.find(({ key }) => key === chosen);
  const items: NonNullable<MenuProps['items']> =
    sections.length === 0
      ? [{ key: '', label: words.nothing, disabled: true }]
      : sections.map(({ title, items: children }) =>
          // Decisions are not a click beside the daily work.
          title === words.groups.standing
            ? { key: title, label: title, children }
            : { key: title, type: 'group' as const, label: title, children },
        );
  const close = (): void => setChosen(undefined);
  // Every step leaves an entry; who may write none is offered none.
  if (!communities.allowed(member.org, 'ledger').add) return null;
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items,
          onClick: ({ key }) => setChosen(key),
          style: { maxHeight: '70vh', overflow: 'auto', minWidth: 220 },
        }}
      >
        <Button aria-label={words.menu}>
          {words.menu} <DownOutlined />
        </Button>
      </Dropdown>
      {step && offered ? <StepDialog member={member} step={step} onClose={close} /> : null}
      {step && !offered ? <StaleDraft member={member} step={step} onClose={close} /> : null}
      {form ? <form.Form member={member} onClose={close} /> : null}
    </>
  );
}
