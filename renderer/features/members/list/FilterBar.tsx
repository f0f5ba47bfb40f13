import { Button, Flex, Input, Select, Typography } from 'antd';
import { memberCategories } from '@shared/domain/member/codes';
import { text } from '@shared/messages';
import { type FloatingFilter, type MemberFilter, noFilter } from './useMemberFilter';

interface Props {
  filter: MemberFilter;
  narrowed: boolean;
  branches: string[];
  found: number;
  total: number;
  onChange: (patch: Partial<MemberFilter>) => void;
  /** Enter in the search box. */
  onEnter: () => void;
}

const anyValue = '';

/** One search box and three filters; says how many were found. */
export function FilterBar({ filter, narrowed, branches, found, total, onChange, onEnter }: Props) {
  const words = text.members.filters;
  const asked = narrowed || filter.text !== '';
  return (
    <Flex gap={12} wrap align="center">
      <Input.Search
        autoFocus
        allowClear
        style={{ width: 380 }}
        value={filter.text}
        placeholder={text.members.searchHint}
        aria-label={text.members.search}
        onChange={(event) => onChange({ text: event.target.value })}
        onPressEnter={onEnter}
      />
      <Select
        style={{ width: 230 }}
        aria-label={words.branch}
        value={filter.branch ?? anyValue}
        onChange={(value: string) => onChange({ branch: value === anyValue ? undefined : value })}
        options={[
          { value: anyValue, label: words.allBranches },
          ...branches.map((branch) => ({ value: branch, label: branch })),
        ]}
      />
      <Select
        style={{ width: 130 }}
        aria-label={words.category}
        value={filter.category ?? anyValue}
        onChange={(value: string) => onChange({ category: value === anyValue ? undefined : value })}
        options={[
          { value: anyValue, label: words.allCategories },
          ...memberCategories.map(({ code, label }) => ({ value: code, label })),
        ]}
      />
      <Select<FloatingFilter>
        style={{ width: 130 }}
        aria-label={words.floating}
        value={filter.floating}
        onChange={(floating) => onChange({ floating })}
        options={[
          { value: 'all', label: words.allFloating },
          { value: 'floating', label: words.floatingOnly },
          { value: 'settled', label: words.notFloating },
        ]}
      />
      {asked ? <Button onClick={() => onChange(noFilter)}>{words.clear}</Button> : null}
      <Typography.Text type="secondary" role="status">
        {asked ? text.members.found(found, total) : text.members.total(total)}
      </Typography.Text>
    </Flex>
  );
}
