import { maskIdNumber } from '@shared/lib/idNumber';
import { maskAddress, maskNumbers, maskPhone } from '@shared/lib/masking';
import type { OutCell } from '../write/spec';
import type { LedgerColumn, LedgerColumnKey } from './columns';

const masks: Partial<Record<LedgerColumnKey, (cell: string) => OutCell>> = {
  idNumber: maskIdNumber,
  mobile: maskPhone,
  address: maskAddress,
};

/**
 * 隐去个人信息: ID numbers, telephone numbers and addresses in part. Of the birth date the year stays: beside a masked
 * ID number month and day would give the hidden digits back.
 */
export function masked(column: LedgerColumn): LedgerColumn {
  return { ...column, cell: (line, index) => maskedCell(column.key, column.cell(line, index)) };
}

function maskedCell(key: LedgerColumnKey, cell: OutCell): OutCell {
  if (typeof cell === 'string') return (masks[key] ?? maskNumbers)(cell);
  if (key === 'birthDate' && typeof cell === 'object' && 'date' in cell)
    return { date: cell.date.slice(0, 4) };
  return cell;
}
