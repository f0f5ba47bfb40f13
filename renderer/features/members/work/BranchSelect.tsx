import { Select } from 'antd';
import { text } from '@shared/messages';
import { useBranches } from '../list/useBranches';

interface Props {
  value: string | undefined;
  onChange: (branch: string | undefined) => void;
}

/** One branch, or all of them. */
export function BranchSelect({ value, onChange }: Props) {
  const branches = useBranches();
  return (
    <Select
      allowClear
      showSearch
      style={{ width: 210 }}
      aria-label={text.fields.members.branch}
      placeholder={text.members.dues.allBranches}
      value={value ?? null}
      options={branches.map((each) => ({ value: each, label: each }))}
      onChange={(branch: string | null) => onChange(branch ?? undefined)}
    />
  );
}
