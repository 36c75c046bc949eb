import { Document, isMap, isScalar, isSeq, visit } from 'yaml';
import type { z } from 'zod';
import { orderKeys } from '../fix/order-keys.ts';
import { printYaml } from '../yaml/print-yaml.ts';
import { keyText } from '../yaml/yaml-node.ts';

/** What is written on one line. */
const inLine = new Set(['at', 'chain', 'aliases', 'of', 'includes', 'may-include', 'after', 'parts']);
/** What may be written as a plain number. */
const numeric = new Set(['value', 'edtf', 'as-of', 'said', 'published', 'when', 'reviewed']);

/** A whole file, or the part of one that a record with nothing else in it has, as our files are written. */
export function printPiece(record: Readonly<Record<string, unknown>>, schema: z.ZodType): string {
  const document = new Document(withoutUndefined(record), { aliasDuplicateObjects: false });
  orderKeys(document, schema);
  visit(document, {
    Pair: (_, { key, value }) => {
      const name = keyText(key) ?? '';
      if ((isSeq(value) || isMap(value)) && (inLine.has(name) || value.items.length === 0)) value.flow = true;
      if (isMap(value) && value.has('parts')) value.flow = true;
      if (isScalar(value) && numeric.has(name) && /^[1-9]\d{0,14}$/.test(String(value.value)))
        value.value = Number(value.value);
    },
  });
  return printYaml(document);
}

function withoutUndefined(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
