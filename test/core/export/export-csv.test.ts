import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../src/core/dossier/dossier.ts';
import { exportCsv } from '../../../src/core/export/export-csv.ts';
import { english } from '../../../src/core/words/en.ts';
import { dossierOf } from '../../support/dossiers.ts';
import { readCsv } from './read-csv.ts';

const dossier = dossierOf({
  questions: { houses: { unit: 'houses' } },
  claims: [{ id: 'c', at: [0, 20], chain: ['mayor'], answers: 'houses', value: 'about 200' }],
});

/** A text without the byte order mark that it has to begin with. */
function afterMark(text: string): string {
  expect(text.slice(0, 1)).toBe('\ufeff');
  return text.slice(1);
}

/** The cells of the only claim, by column, with some of its fields changed. */
function cellsOf(changes: Partial<Claim>): Map<string, string> {
  const claims = new Map([...dossier.claims].map(([id, claim]) => [id, { ...claim, ...changes }]));
  const [head = [], ...rows] = readCsv(afterMark(exportCsv({ ...dossier, claims }, english)));
  expect(rows.map((row) => row.length)).toEqual([head.length]);
  return new Map(head.map((column, index) => [column, rows[0]?.[index] ?? '']));
}

describe('a cell of the CSV', () => {
  it.each([
    'plain',
    'a "word" in it',
    '"',
    '""',
    'a, b',
    'two\nlines',
    'two\r\nlines',
    'a return\r',
    '',
    "it's",
    ' x ',
  ])('%j is read back as it was', (note) => {
    expect(cellsOf({ note }).get('note')).toBe(note);
  });

  it.each([
    '=1+1',
    '+1',
    '-x',
    '-1-1',
    '−x',
    '@cell',
    '\tx',
    '\rx',
    '\nx',
    '\u0085x',
    '＝1',
    '＋1',
    '－1',
    '＠cell',
    '﹦1',
    '﹢1',
    '﹣1',
    '﹫cell',
    ' =1',
    '\u00a0=1',
    '\u3000＝1',
    '\u200b=1',
    '\ufeff@cell',
    '\u202e\u00ad +1',
  ])('%j is no formula', (note) => {
    expect(cellsOf({ note }).get('note')).toBe(`'${note}`);
  });

  it.each(['a=1', 'a-b', '1+1', 'x@y.example', '-1', '-12.5', '7', '– x'])('%j needs no apostrophe', (note) => {
    expect(cellsOf({ note }).get('note')).toBe(note);
  });

  it('holds numbers as they are, and nothing where there is none', () => {
    expect([...cellsOf({}).entries()].filter(([column]) => /start|end|low|high|note|scope/.test(column))).toEqual([
      ['start', '0'],
      ['end', '20'],
      ['scope', ''],
      ['low', '180'],
      ['high', '220'],
      ['note', ''],
      ['lowOpen', 'false'],
      ['highOpen', 'false'],
    ]);
    const cells = cellsOf({ at: null, value: null });
    expect(['start', 'end', 'value', 'low', 'high', 'lowOpen'].map((column) => cells.get(column))).toEqual(
      Array(6).fill(''),
    );
  });

  it('is empty where a figure has no bound', () => {
    const open = dossierOf({ questions: { houses: {} }, claims: [{ answers: 'houses', value: 'at least 20' }] });
    const [head = [], row = []] = readCsv(exportCsv(open, english));
    expect(['low', 'high', 'highOpen'].map((column) => row[head.indexOf(column)])).toEqual(['20', '', 'true']);
  });
});
