import type { z } from 'zod';
import { pathText } from '../core/checks/path-text.ts';
import { decodeText } from './decode-text.ts';
import { hasCutText } from './yaml/cut-texts.ts';
import { parseYaml } from './yaml/parse-yaml.ts';

/** Reads a file that is right, by its schema. This is fast, and throws at the first thing that is wrong. */
export function parseFile<Schema extends z.ZodType>(schema: Schema, bytes: Buffer): z.output<Schema> {
  const { text, faults } = decodeText(bytes);
  if (faults[0] !== undefined) throw new Error(faults[0].message);
  if (hasCutText(text)) throw new Error('a text ends at a comment; put it in quotes');
  const result = schema.safeParse(parseYaml(text));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Error(`${pathText((issue?.path ?? []).map(asStep))}: ${issue?.message}`);
}

function asStep(key: PropertyKey): string | number {
  return typeof key === 'number' ? key : String(key);
}
