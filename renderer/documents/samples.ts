import { readWorkbook } from './readWorkbook';
import type { SheetGrid } from './grid';

// Test material that lies beside the project, not in it; a clone on its own has none.
const found: Record<string, unknown> = import.meta.glob('../../../shared/samples/*.{xlsx,json}', {
  query: '?url&inline',
  import: 'default',
  eager: true,
});

export const samplesExist = Object.keys(found).length > 0;

/** The sheets of the sample whose name contains this. */
export async function sampleSheets(part: string): Promise<SheetGrid[]> {
  return readWorkbook(new Uint8Array(await contentOf(part)), `${part}.xlsx`);
}

/** What the samples' own note says was put into them. */
export async function sampleNote(): Promise<Record<string, unknown> & { spoiled: Record<string, number> }> {
  return JSON.parse(new TextDecoder().decode(await contentOf('.json')));
}

async function contentOf(part: string): Promise<ArrayBuffer> {
  const [, url] = Object.entries(found).find(([path]) => path.includes(part)) ?? [];
  const response = await fetch(String(url));
  return response.arrayBuffer();
}
