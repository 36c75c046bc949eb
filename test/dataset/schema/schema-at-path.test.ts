import { expect, it } from 'vitest';
import { z } from 'zod';
import { keysOf, schemaAtPath } from '../../../src/dataset/schema/schema-at-path.ts';

const Inner = z.strictObject({ basis: z.string(), edtf: z.string() });
const Record = z.strictObject({
  date: z.union([z.string(), z.strictObject({ day: z.number() }), Inner]).nullable(),
  named: z.record(z.string(), Inner).default({}),
  list: z.array(Inner).optional(),
  pair: z.tuple([z.number(), Inner]).prefault([1, { basis: 'b', edtf: 'e' }]),
  turned: Inner.transform(({ basis }) => basis),
});

it.each([
  [['date'], Record.shape.date],
  [['date', 'basis'], Inner.shape.basis],
  [['named', 'any'], Inner],
  [['named', 'any', 'edtf'], Inner.shape.edtf],
  [['list', 3, 'basis'], Inner.shape.basis],
  [['pair', 1, 'basis'], Inner.shape.basis],
  [['turned', 'edtf'], Inner.shape.edtf],
  [[], Record],
])('finds the schema at %j', (path, schema) => {
  expect(schemaAtPath(Record, path)).toBe(schema);
});

it.each([[['none']], [['toString']], [['date', 'none']], [['pair', 2]], [['named', 'any', 'basis', 'deeper']]])(
  'finds nothing at %j',
  (path) => {
    expect(schemaAtPath(Record, path)).toBeNull();
  },
);

it('lists the keys of records, behind what makes them optional, and of all branches of a union', () => {
  expect(keysOf(Inner.optional().nullable())).toEqual(['basis', 'edtf']);
  expect(keysOf(Record.shape.turned)).toEqual(['basis', 'edtf']);
  expect(keysOf(Record.shape.date)).toEqual(['day', 'basis', 'edtf']);
  expect(keysOf(Record.shape.named)).toEqual([]);
  expect(keysOf(z.string())).toEqual([]);
});
