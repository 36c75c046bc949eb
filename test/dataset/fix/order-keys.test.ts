import { expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { orderKeys } from '../../../src/dataset/fix/order-keys.ts';

const Item = z.strictObject({ id: z.string(), why: z.string().optional() });
const Record = z.strictObject({
  title: z.string(),
  named: z.record(z.string(), Item).default({}),
  items: z.array(Item).default([]),
});

function ordered(text: string): string {
  const document = parseDocument(text, { schema: 'failsafe' });
  orderKeys(document, Record);
  return document.toString();
}

it('orders keys as the schema does, in lists and under ids too', () => {
  const text = `items:
  - why: w
    id: b
  - id: a
named:
  z: { why: w, id: z }
  a: { id: a }
title: t
`;
  expect(ordered(text)).toBe(`title: t
named:
  z: { id: z, why: w }
  a: { id: a }
items:
  - id: b
    why: w
  - id: a
`);
});

it('puts keys that the schema does not know last, in their order', () => {
  expect(ordered('y: 1\ntitle: t\nx: 2\n')).toBe('title: t\ny: 1\nx: 2\n');
});

it('leaves alone what the schema says nothing of', () => {
  expect(ordered('title: { b: 1, a: 2 }\n')).toBe('title: { b: 1, a: 2 }\n');
});
