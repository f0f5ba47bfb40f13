import { Select } from 'antd';
import { text } from '@shared/messages';
import { useBranches } from '../list/useBranches';

interface Props {
  /** What it is called, where 所在党支部 says too much. */
  label?: string;
  value: string | undefined;
  onChange: (branch: string | undefined) => void;
}

/** One branch, or all of them. */
export function BranchSelect({ label = text.fields.members.branch, value, onChange }: Props) {
  const branches = useBranches();
  return (
    <Select
      allowClear
      showSearch
      style={{ width: 210 }}
      aria-label={label}
      placeholder={text.members.dues.allBranches}
      value={value ?? null}
      options={branches.map((each) => ({ value: each, label: each }))}
      onChange={(branch: string | null) => onChange(branch ?? undefined)}
    />
  );
}
