import { expect, it } from 'vitest';
import { z } from 'zod';
import { ClaimRecord } from '../../../src/core/dossier/claim-record.ts';
import { SourceRecord } from '../../../src/core/dossier/source-record.ts';
import { parseRecordLeniently } from '../../../src/dataset/schema/parse-record-leniently.ts';
import { parseYaml } from '../../../src/dataset/yaml/parse-yaml.ts';
import { sourceYaml } from '../flood.ts';

const claim = { id: 'a', statement: 'The mayor said so.', quote: 'so', modality: 'asserted' };

/** A claim with some of its keys replaced. */
function parse(changes: Record<string, unknown>) {
  return parseRecordLeniently(ClaimRecord, { ...claim, ...changes });
}

function places(problems: readonly { path: readonly (string | number)[] }[]): string[] {
  return problems.map(({ path }) => path.join('.'));
}

it('reads what fits', () => {
  const raw = parseYaml(sourceYaml);
  expect(parseRecordLeniently(SourceRecord, raw)).toEqual({
    record: SourceRecord.parse(raw),
    problems: [],
    misspelt: [],
  });
});

it('leaves the value that it was given as it was', () => {
  const raw = { ...claim, modality: 'x', chian: ['a'] };
  parseRecordLeniently(ClaimRecord, raw);
  expect(raw).toEqual({ ...claim, modality: 'x', chian: ['a'] });
});

it('puts a placeholder where a value does not fit, and keeps everything else', () => {
  const { record, problems } = parse({ quote: 12, modality: 'guessed', rank: 'high', chain: ['b', 'C', 'd'] });
  expect(places(problems).toSorted()).toEqual(['chain.1', 'modality', 'quote', 'rank']);
  expect(record).toMatchObject({ ...claim, quote: 'not-given', rank: 'normal', chain: ['b', 'not-given', 'd'] });
});

it('tells a missing key from a wrong one, and a wrong key from a wrong value', () => {
  const { problems } = parse({ quote: undefined, modality: 'guessed', height: 1 });
  expect(problems.map(({ path, atKey, missing }) => ({ path: path.join('.'), atKey, missing }))).toEqual([
    { path: 'height', atKey: true, missing: false },
    { path: 'quote', atKey: false, missing: true },
    { path: 'modality', atKey: false, missing: false },
  ]);
});

it('reads a misspelt key as the one that was meant', () => {
  const { record, problems, misspelt } = parse({ quote: undefined, qoute: 'so' });
  expect(record.quote).toBe('so');
  expect(places(problems)).toEqual(['qoute']);
  expect(misspelt).toEqual([{ path: ['quote'], written: 'qoute' }]);
});

it('reads a misspelt key once, where the right one is there or misspelt twice', () => {
  const beside = parse({ qoute: 'other' });
  expect(beside.record.quote).toBe('so');
  expect(beside.misspelt).toEqual([]);
  const twice = parse({ quote: undefined, qoute: 'first', quotte: 'second' });
  expect(twice.record.quote).toBe('first');
  expect(twice.misspelt).toEqual([{ path: ['quote'], written: 'qoute' }]);
});

it('finds what is wrong behind a misspelt key', () => {
  const { problems } = parse({ modality: undefined, modalty: 'guessed', value: { part: { a: true }, all: true } });
  expect(places(problems).toSorted()).toEqual(['modality', 'modalty', 'value.part', 'value.parts.a']);
});

it('reads a text as the only item of the list that should hold it', () => {
  const { record, problems } = parse({ chain: 'mayor', 'chain-complete': 'mayor' });
  expect(record.chain).toEqual(['mayor']);
  expect(record['chain-complete']).toBe(true);
  expect(places(problems)).toEqual(['chain', 'chain-complete']);
  expect(parse({ chain: 'Mayor' }).record.chain).toEqual([]);
});

it('takes out a key that is no id', () => {
  const { record, problems } = parse({ value: { parts: { a: '1', B: '2' }, all: true } });
  expect(record.value).toEqual({ parts: { a: '1' }, all: true });
  expect(problems).toMatchObject([{ path: ['value', 'parts', 'B'], atKey: true, missing: false }]);
});

it('replaces what holds a value where no placeholder fits it, and reports that once', () => {
  const Even = z.number().refine((number) => number % 2 === 0 && number > 1, 'an even number');
  const Record = z.strictObject({ a: z.strictObject({ b: Even }).optional(), c: z.string() });
  const { record, problems } = parseRecordLeniently(Record, { a: { b: 3 }, c: 'x' });
  expect(record).toEqual({ c: 'x' });
  expect(places(problems)).toEqual(['a.b']);
});

it('says that a value cannot be made to fit', () => {
  expect(() => parseRecordLeniently(z.strictObject({ a: z.literal(7) }), { a: 1 })).toThrow('cannot be made to fit');
});

it('reports a list for what is wrong within it, not for what then seems wrong with the list', () => {
  const Ordered = z.tuple([z.number(), z.number()]).refine(([low, high]) => low <= high, 'in order');
  const Both = z.strictObject({ at: z.array(z.strictObject({ range: Ordered })).min(2, 'two') });
  const { problems } = parseRecordLeniently(Both, { at: [{ range: ['x', 1] }] });
  expect(places(problems)).toEqual(['at.0.range.0', 'at']);
  const Fractions = z.strictObject({
    range: z.tuple([z.number().max(1), z.number()]).refine(([a, b]) => a <= b, 'order'),
  });
  expect(places(parseRecordLeniently(Fractions, { range: [2, 0.5] }).problems)).toEqual(['range.0']);
});

it.each([
  ['a type that no branch takes', true, ['value']],
  [
    'what is wrong within the branch that was meant',
    { parts: { a: true }, all: 'yes' },
    ['value.parts.a', 'value.all'],
  ],
  ['a value that the branch that was meant refuses', '', ['value']],
])('finds in a union %s', (_, value, paths) => {
  expect(places(parse({ value }).problems)).toEqual(paths);
});

it('finds in a date within a union what is wrong', () => {
  expect(parse({ said: { edtf: '', basis: 'x' } }).problems).toMatchObject([{ path: ['said', 'edtf'] }]);
  expect(parse({ said: { edtf: '2031', basis: '' } }).problems).toMatchObject([{ path: ['said', 'basis'] }]);
});
