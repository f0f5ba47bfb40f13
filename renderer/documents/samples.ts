import { readWorkbook } from './readWorkbook';
import type { SheetGrid } from './grid';

// Test material that lies beside the project, not in it; a clone on its own has none.
const files = import.meta.glob<string>('../../../shared/samples/*.{xlsx,json}', {
  query: '?url&inline',
  import: 'default',
  eager: true,
});

const urlOf = (part: string): string | undefined =>
  Object.entries(files).find(([path]) => path.includes(part))?.[1];

export const samplesExist = Object.keys(files).length > 0;

/** The sheets of the sample whose name contains this. */
export async function sampleSheets(part: string): Promise<SheetGrid[]> {
  return readWorkbook(new Uint8Array(await contentOf(part)), `${part}.xlsx`);
}

/** What the samples' own note says was put into them. */
export async function sampleNote(): Promise<Record<string, unknown> & { spoiled: Record<string, number> }> {
  return JSON.parse(new TextDecoder().decode(await contentOf('.json')));
}

async function contentOf(part: string): Promise<ArrayBuffer> {
  const response = await fetch(urlOf(part) ?? '');
  return response.arrayBuffer();
}
