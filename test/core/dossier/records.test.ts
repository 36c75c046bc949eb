import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { ClaimRecord } from '../../../src/core/dossier/claim-record.ts';
import { Id } from '../../../src/core/dossier/id.ts';
import { Line } from '../../../src/core/dossier/line.ts';
import { MomentRecord } from '../../../src/core/dossier/moment-record.ts';
import { SumRecord } from '../../../src/core/dossier/question.ts';
import { SourceRecord } from '../../../src/core/dossier/source-record.ts';

function fits(schema: z.ZodType, value: unknown): boolean {
  return schema.safeParse(value).success;
}

const claim = { id: 'one', statement: 'Somebody said so.', quote: 'so', modality: 'asserted' };
const source = {
  publisher: 'post',
  title: 'A report',
  language: 'en',
  url: null,
  published: null,
  capture: { file: 'x.txt', sha256: '0'.repeat(64), at: null },
  claims: [],
};

describe('what a record takes and refuses', () => {
  it.each<[string, z.ZodType, unknown[], unknown[]]>([
    [
      'an id',
      Id,
      ['a', 'river-post-17', '8', 'x'.repeat(48)],
      ['', 'River', 'a--b', '-a', 'a-', 'a b', 'x'.repeat(49), 'é'],
    ],
    ['a line', Line, ['x', 'x'.repeat(600)], ['', ' x', 'x ', 'a\nb', 'a\rb', 'x'.repeat(601)]],
    ['a date', MomentRecord, ['2031', 2031, { edtf: 2031, basis: 'x' }], ['', { edtf: '2031' }, { basis: 'x' }]],
    ['a sum', SumRecord, [{ label: 'x', of: ['a', 'b'] }], [{ label: 'x', of: ['a'] }]],
    [
      'a position',
      ClaimRecord,
      [{ ...claim, at: [0, 1] }],
      [
        { ...claim, at: [-1, 1] },
        { ...claim, at: [0, 0] },
        { ...claim, at: [0.5, 1] },
      ],
    ],
    [
      'a claim',
      ClaimRecord,
      [claim],
      [
        { ...claim, modality: 'said' },
        { ...claim, unknown: 1 },
        { ...claim, value: '' },
      ],
    ],
    [
      'a source',
      SourceRecord,
      [
        source,
        { ...source, url: 'https://x.example' },
        { ...source, url: 'http://x.example' },
        { ...source, language: 'pt-BR' },
      ],
      [
        { ...source, url: 'ftp://x.example' },
        { ...source, language: 'English' },
        { ...source, capture: { ...source.capture, file: '../x.txt' } },
        { ...source, capture: { ...source.capture, sha256: '0'.repeat(63) } },
        { ...source, unknown: 1 },
      ],
    ],
  ])('%s', (_, schema, taken, refused) => {
    expect(taken.map((value) => fits(schema, value))).toEqual(taken.map(() => true));
    expect(refused.map((value) => fits(schema, value))).toEqual(refused.map(() => false));
  });

  it('numbers become text, as they are written', () => {
    expect([MomentRecord.parse(2031), ClaimRecord.parse({ ...claim, value: 12 }).value]).toEqual(['2031', '12']);
  });
});
