import { Button, Flex, Tag } from 'antd';
import { text } from '@shared/messages';
import { activeFacets, type Chosen } from './filter';

/** What is being asked, one tag a condition, each with a way to drop it. */
export function Conditions({ chosen, onChange }: { chosen: Chosen; onChange: (chosen: Chosen) => void }) {
  const words = text.members.finding;
  const active = activeFacets(chosen);
  if (active.length === 0) return null;
  return (
    <Flex gap={8} wrap align="center">
      {active.map((facet) => {
        const label = words.facets[facet.key];
        const parts = (chosen[facet.key] ?? []).map((part) => facet.labelOf(part)).join(words.or);
        const { [facet.key]: _dropped, ...others } = chosen;
        return (
          <Tag
            key={facet.key}
            closable={{ 'aria-label': words.removeCondition(label) }}
            onClose={() => onChange(others)}
            style={{ fontSize: 14, padding: '2px 8px', margin: 0 }}
          >
            {words.condition(label, parts)}
          </Tag>
        );
      })}
      <Button size="small" onClick={() => onChange({})}>
        {words.clear}
      </Button>
    </Flex>
  );
}
