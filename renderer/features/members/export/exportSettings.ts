import { App } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import type { OutputKind } from '@shared/domain/member/ledgers';
import { newId } from '@shared/lib/ids';
import { text } from '@shared/messages';
import { useOffice } from '@/data/context';
import { isToldAlready } from '@/data/errors';
import type { LedgerColumnKey } from '@/documents/ledgers/columns';

/** A person's own choice of columns for a ledger; stays on this PC. */
export interface ExportTemplate {
  id: string;
  name: string;
  kind: OutputKind;
  columns: LedgerColumnKey[];
  paper: 'A4' | 'A3';
}

const key = 'members.exportTemplates';

/** The templates of this PC, and what keeps and drops one. */
export function useTemplates() {
  const office = useOffice();
  const { message } = App.useApp();
  const [templates, setTemplates] = useState<ExportTemplate[]>([]);

  useEffect(() => {
    let left = false;
    async function load(): Promise<void> {
      const stored = await office.local.get<ExportTemplate[]>(key);
      if (!left && stored) setTemplates(stored);
    }
    // Not readable: the usual columns are there.
    load().catch(() => undefined);
    return () => {
      left = true;
    };
  }, [office]);

  const keep = useCallback(
    async (next: ExportTemplate[]): Promise<boolean> => {
      try {
        await office.local.set(key, next);
        setTemplates(next);
        return true;
      } catch (error) {
        if (!isToldAlready(error)) message.error(text.words.saveFailed);
        return false;
      }
    },
    [office, message],
  );

  return {
    templates,
    /** Keeps it under its name, in place of one of the same name and ledger; undefined where it could not be kept. */
    save: async (given: Omit<ExportTemplate, 'id'>): Promise<ExportTemplate | undefined> => {
      const others = templates.filter(({ name, kind }) => name !== given.name || kind !== given.kind);
      const template = { id: newId(), ...given };
      return (await keep([...others, template])) ? template : undefined;
    },
    remove: (id: string) => keep(templates.filter((template) => template.id !== id)),
  };
}
