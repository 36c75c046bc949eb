import { plugins } from '@citation-js/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { oneLine } from '../../src/core/message/one-line.ts';
import { type Reference, type WrittenForm, writtenForms } from '../../src/core/reference/reference.ts';
import { parseMoment } from '../../src/core/time/moment.ts';
import { escapeTex } from '../../src/reference/bibtex-item.ts';
import { loadReferences } from '../../src/reference/load-references.ts';

/** A date of a reference. */
function dateOf(edtf: string) {
  const read = parseMoment(edtf);
  if (!read.ok) throw new Error(read.reason);
  return { ...read.moment, text: 'in words' };
}

const write = await loadReferences();

const plain: Reference = {
  id: 'mayor-homes',
  author: 'River Post',
  title: 'Barrier overtopped',
  outlet: 'River Post',
  speakers: ['The mayor', 'Coast Wire'],
  language: 'en',
  url: null,
  published: null,
  said: null,
  captured: null,
  quote: '“at least 300 homes”',
  note: 'The mayor put it at 300 or more.',
};

/** Titles that would end a field or begin another, run TeX, or vanish. */
const hostile = [
  'A {brace} and }another',
  '}}, note = {forged}, x = {{',
  String.raw`\input{/etc/passwd} \write18{rm} 100% & $x_1$ ~ ^ # "q"`,
  'first\nER  - \nTY  - JOUR\nTI  - Forged',
  'first\r\nER  - \r\n\u2028TY  - JOUR',
  'TY  - JOUR',
  'hidden \u0000 \u202E \u200B \u001B[31m here',
  '<b>bold</b> <script>alert(1)</script> < >',
  '북한 Łódź Привет 😀 עברית “quoted” — dash',
  '@misc{forged, title = {x}}',
  'ends with a backslash \\',
  'and others and more',
  `${'word '.repeat(60)}end`,
  '  -  - AU  - x',
];

const types = { bibtex: { forceType: '@biblatex/text' }, ris: { forceType: '@ris/file' }, 'csl-json': {} } as const;

/** What the library reads from a text of a form: its entries. */
function read(text: string, form: WrittenForm) {
  return plugins.input.chain(text, { generateGraph: false, ...types[form] });
}

/** The texts that a reader shall find, whatever braces protect them. */
const asRead = (text: unknown) => String(text).replaceAll(/\s+/g, ' ');

describe.each(hostile)('of the title %j', (raw) => {
  const title = oneLine(raw);
  const reference = { ...plain, title, outlet: title, note: title };

  test.each(writtenForms)('%s is one entry, which says it again', (form) => {
    const entries = read(write(reference, form), form);
    expect(entries).toHaveLength(1);
    expect(asRead(entries[0]?.title)).toBe(asRead(title));
    expect(asRead(entries[0]?.note)).toBe(asRead(title));
    expect(entries[0]?.author).toHaveLength(1);
  });
});

test('no text begins a field, ends one, or is a command of TeX', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (one, other) => {
      const [title, note] = [oneLine(`x ${one}`), oneLine(`y ${other}`)];
      const reference = { ...plain, title, note, outlet: title };
      for (const form of writtenForms) expect(read(write(reference, form), form)).toHaveLength(1);
      const ris = write(reference, 'ris').split('\n');
      expect(ris.map((line) => line.slice(0, 2))).toEqual([
        'TY',
        'AB',
        'AU',
        'KW',
        'KW',
        'LA',
        'N1',
        'PB',
        'T2',
        'TI',
        'ER',
      ]);
      expect(escapeTex(title).replaceAll(/\\(?:text[a-z]+\{\}|[&%$#_])/g, '')).not.toMatch(/[\\{}~^<>&%$#_]/);
    }),
    { numRuns: 100 },
  );
});

describe('a date', () => {
  const dated = (edtf: string, form: 'bibtex' | 'ris' | 'csl-json') =>
    write({ ...plain, published: dateOf(edtf) }, form)
      .split('\n')
      .filter((line) => /date =|^(DA|PY)|issued/.test(line))
      .map((line) => line.trim().replace(/,$/, ''));

  test.each([
    ['2031-03-04', ['date = {2031-03-04}'], ['DA  - 2031/03/04', 'PY  - 2031'], '{"date-parts":[[2031,3,4]]}'],
    ['2031-03', ['date = {2031-03}'], ['PY  - 2031'], '{"date-parts":[[2031,3]]}'],
    ['2031', ['date = {2031}'], ['PY  - 2031'], '{"date-parts":[[2031]]}'],
    ['2031-03-04~', ['date = {2031-03-04~}'], ['PY  - 2031'], '{"date-parts":[[2031,3,4]],"circa":true}'],
    ['2031-01-02~', ['date = {2031-01-02~}'], [], '{"date-parts":[[2031,1,2]],"circa":true}'],
    [
      '2031-03-04/2031-03-06',
      ['date = {2031-03-04/2031-03-06}'],
      ['PY  - 2031'],
      '{"date-parts":[[2031,3,4],[2031,3,6]]}',
    ],
    ['2030-12-30/2031-03-06', ['date = {2030-12-30/2031-03-06}'], [], '{"date-parts":[[2030,12,30],[2031,3,6]]}'],
    ['2025-02-07/..', ['date = {2025-02-07/..}'], [], '{"literal":"in words"}'],
    ['2025-02-07/', ['date = {2025-02-07/..}'], [], '{"literal":"in words"}'],
    ['../2025-02-07', [], [], '{"literal":"in words"}'],
    ['203X', ['date = {203X}'], [], '{"literal":"in words"}'],
  ])('%s is as uncertain in each form', (edtf, bibtex, ris, csl) => {
    expect(dated(edtf, 'bibtex')).toEqual(bibtex);
    expect(dated(edtf, 'ris')).toEqual(ris);
    expect(dated(edtf, 'csl-json')).toEqual([`"issued": ${csl}`]);
    for (const form of writtenForms)
      expect(read(write({ ...plain, published: dateOf(edtf) }, form), form)).toHaveLength(1);
  });
});

test('an address is there only where the record has one, and a day of reading only with it', () => {
  const captured = dateOf('2031-03-05');
  for (const form of writtenForms) {
    const without = write({ ...plain, captured }, form);
    expect(without).not.toMatch(/url|^UR|^Y2|accessed/im);
    const text = write({ ...plain, captured, url: 'https://x.example/a_b?c=%20&d={e}\\' }, form);
    expect(read(text, form)[0]?.URL).toMatch(/^https:\/\/x\.example\/a_b\?c=%20&d=/);
    expect(text).toContain(form === 'csl-json' ? '"accessed"' : '2031');
  }
});
