import { expect, test } from 'vitest';
import { failuresFileName, minutesFileName, rosterFileName } from './fileNames';

test('names say what, where and when, and nothing about a person', () => {
  expect(rosterFileName('北关社区', '2026-11-21')).toBe('党员花名册-北关社区-20261121.xlsx');
  expect(failuresFileName('北关社区', '2026-11-21')).toBe('未导入的行-北关社区-20261121.xlsx');
  expect(minutesFileName('北关社区议事会', '2026-11-21T06:30:00Z')).toBe(
    '会议记录-北关社区议事会-20261121.docx',
  );
  expect(minutesFileName('北关社区议事会', '2026-11-21', 'summary')).toBe(
    '会议纪要-北关社区议事会-20261121.docx',
  );
});

test('what Windows forbids in names is left out', () => {
  expect(rosterFileName('a/b\\c:d*?"<>|e', '2026-11-21')).toBe('党员花名册-a b c d e-20261121.xlsx');
  expect(rosterFileName('', '2026-11-21')).toBe('党员花名册-20261121.xlsx');
});
