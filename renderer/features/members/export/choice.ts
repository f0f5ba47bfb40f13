import type { OutputKind } from '@shared/domain/member/ledgers';
import type { LedgerColumnKey } from '@/documents/ledgers/columns';
import { usualForms } from '@/documents/ledgers/usual';
import type { ExportTemplate } from './exportSettings';
import type { Masking } from './MaskChoice';

export type Scope = 'all' | 'filtered' | 'selected';

/** What the dialog asks. */
export interface ExportChoice extends Masking {
  kind: OutputKind;
  /** Of 党费 and 积分. */
  year: number;
  scope: Scope;
  columns: LedgerColumnKey[];
  paper: 'A4' | 'A3';
  templateId: string | undefined;
}

/** A ledger in its usual form. */
export function usualChoice(
  kind: OutputKind,
): Pick<ExportChoice, 'kind' | 'columns' | 'paper' | 'templateId'> {
  const { columns, paper } = usualForms[kind];
  return { kind, columns: [...columns], paper, templateId: undefined };
}

/** A ledger in the form of a template. */
export function templateChoice({
  id,
  kind,
  columns,
  paper,
}: ExportTemplate): Pick<ExportChoice, 'kind' | 'columns' | 'paper' | 'templateId'> {
  return { kind, columns: [...columns], paper, templateId: id };
}

/** What still has to be answered before anything leaves. */
export function faultOf({ columns, masked, purpose }: ExportChoice): 'columns' | 'purpose' | undefined {
  if (columns.length === 0) return 'columns';
  return masked || purpose ? undefined : 'purpose';
}
