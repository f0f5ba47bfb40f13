import { Button, Checkbox, Collapse, Flex, Typography } from 'antd';
import { useState } from 'react';
import { text } from '@shared/messages';
import { type Facet, facets } from './facets';
import { activeFacets, type Chosen, type FacetCounts, partsOf } from './filter';

interface Props {
  chosen: Chosen;
  counts: FacetCounts;
  onChange: (chosen: Chosen) => void;
}

const words = text.members.finding;
/** More parts than this stay folded until asked for. */
const shortList = 8;
const openAtFirst: readonly string[] = ['branch', 'category', 'missing'];

function FacetParts({ facet, chosen, counts, onChange }: Props & { facet: Facet }) {
  const [whole, setWhole] = useState(false);
  const mine = chosen[facet.key] ?? [];
  const numbers = counts.get(facet.key) ?? new Map<string, number>();
  const parts = partsOf(facet, numbers, mine);
  const shown = whole ? parts : parts.filter((part, at) => at < shortList || mine.includes(part));

  function toggle(part: string, on: boolean): void {
    const next = on ? [...mine, part] : mine.filter((each) => each !== part);
    const { [facet.key]: _before, ...others } = chosen;
    onChange(next.length > 0 ? { ...others, [facet.key]: next } : others);
  }

  return (
    <Flex vertical gap={2} role="group" aria-label={words.facets[facet.key]}>
      {shown.map((part) => (
        <Flex key={part} justify="space-between" gap={8}>
          <Checkbox
            checked={mine.includes(part)}
            onChange={({ target }) => toggle(part, target.checked)}
            style={{ minWidth: 0 }}
          >
            {facet.labelOf(part)}
          </Checkbox>
          <Typography.Text type="secondary" style={{ whiteSpace: 'nowrap' }}>
            {numbers.get(part) ?? 0}
          </Typography.Text>
        </Flex>
      ))}
      {parts.length > shown.length || whole ? (
        <Button type="link" size="small" onClick={() => setWhole(!whole)} style={{ alignSelf: 'start' }}>
          {whole ? words.showFewer : words.showAll(parts.length)}
        </Button>
      ) : null}
    </Flex>
  );
}

/** 筛选: every condition with the number of members behind each of its parts. */
export function FilterPanel(props: Props) {
  const active = activeFacets(props.chosen).map(({ key }) => key);
  const [open, setOpen] = useState<string[]>([...new Set([...openAtFirst, ...active])]);
  return (
    <aside
      aria-label={words.panel}
      style={{ width: 268, flex: 'none', overflowY: 'auto', background: '#fff', borderRadius: 8 }}
    >
      <Collapse
        ghost
        size="small"
        activeKey={open}
        onChange={(keys) => setOpen([...keys])}
        items={facets.map((facet) => ({
          key: facet.key,
          label: <strong>{words.facets[facet.key]}</strong>,
          extra: (props.chosen[facet.key]?.length ?? 0) > 0 ? props.chosen[facet.key]?.length : null,
          children: <FacetParts facet={facet} {...props} />,
        }))}
      />
    </aside>
  );
}
