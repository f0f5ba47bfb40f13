import { expect, it } from 'vitest';
import { pagePdf } from './pdf';

it('asks for the paper that was chosen, with page numbers', async () => {
  const asked: object[] = [];
  const contents = {
    printToPDF: (options: object) => {
      asked.push(options);
      return Promise.resolve(Buffer.from('%PDF-1.4'));
    },
  };
  const bytes = await pagePdf(contents, { paper: 'A3', landscape: true });
  expect(Buffer.from(bytes).toString()).toBe('%PDF-1.4');
  expect(asked).toMatchObject([{ pageSize: 'A3', landscape: true, displayHeaderFooter: true }]);
  expect(JSON.stringify(asked)).toMatch(/pageNumber.*totalPages/u);
});

it('fails where there is no window', async () => {
  await expect(pagePdf(undefined, { paper: 'A4', landscape: true })).rejects.toThrow('no window');
});
