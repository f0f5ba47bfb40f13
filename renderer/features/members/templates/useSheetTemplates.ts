import { App } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { newId } from '@shared/lib/ids';
import { text } from '@shared/messages';
import { useOffice } from '@/data/context';
import { isToldAlready } from '@/data/errors';
import type { Inspection } from '@/documents/templates/inspect';

/** An office's own .xlsx, kept on this PC under a name; the bytes lie encrypted beside it. */
export interface SheetTemplate {
  id: string;
  name: string;
  asks: Inspection;
}

const listKey = 'members.sheetTemplates';
const bytesKey = (id: string): string => `sheetTemplate:${id}`;
const nothing = new Uint8Array(0);

/** The templates of this PC, and what adds, reads and drops one. */
export function useSheetTemplates() {
  const office = useOffice();
  const { message } = App.useApp();
  const words = text.members.sheetTemplates;
  const [templates, setTemplates] = useState<SheetTemplate[]>([]);

  useEffect(() => {
    let left = false;
    async function load(): Promise<void> {
      const stored = await office.local.get<SheetTemplate[]>(listKey);
      if (!left && stored) setTemplates(stored);
    }
    // Not readable: one can be added again.
    load().catch(() => undefined);
    return () => {
      left = true;
    };
  }, [office]);

  const keep = useCallback(
    async (next: SheetTemplate[]): Promise<void> => {
      await office.local.set(listKey, next);
      setTemplates(next);
    },
    [office],
  );

  return {
    templates,
    bytesOf: (id: string): Promise<Uint8Array | undefined> => office.blobs.get(bytesKey(id)),
    /** Undefined where it cannot be used; the person is told why. One of the same name is replaced. */
    add: async (file: File): Promise<SheetTemplate | undefined> => {
      try {
        const [{ inspectTemplate }, { DocumentError }] = await Promise.all([
          import('@/documents/templates/inspect'),
          import('@/documents/error'),
        ]);
        const bytes = new Uint8Array(await file.arrayBuffer());
        let asks: Inspection;
        try {
          asks = inspectTemplate(bytes);
        } catch (error) {
          const code = error instanceof DocumentError ? error.code : 'damaged';
          message.error(
            code in words.errors ? words.errors[code as keyof typeof words.errors] : words.errors.damaged,
            8,
          );
          return undefined;
        }
        if (asks.known + asks.unknown.length === 0 && !asks.header) {
          message.error(words.nothing, 8);
          return undefined;
        }
        const name = file.name.replace(/\.xlsx$/iu, '');
        const template = { id: newId(), name, asks };
        await office.blobs.put(bytesKey(template.id), bytes);
        await keep([...templates.filter((each) => each.name !== name), template]);
        message.success(words.added(name));
        return template;
      } catch (error) {
        if (!isToldAlready(error)) message.error(text.words.saveFailed);
        return undefined;
      }
    },
    remove: async ({ id, name }: SheetTemplate): Promise<void> => {
      try {
        await keep(templates.filter((each) => each.id !== id));
        await office.blobs.put(bytesKey(id), nothing);
        message.success(words.removed(name));
      } catch (error) {
        if (!isToldAlready(error)) message.error(text.words.saveFailed);
      }
    },
  };
}
