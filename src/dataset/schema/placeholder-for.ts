import { z } from 'zod';

/**
 * A value that fits a schema and says nothing. It takes the place of a wrong value of a file. Undefined where the key
 * may be left out.
 */
export function placeholderFor(schema: z.core.$ZodType): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) {
    return undefined;
  }
  if (schema instanceof z.ZodNullable) return null;
  if (schema instanceof z.ZodUnion) return placeholderFor(schema.options[0] ?? z.never());
  if (schema instanceof z.ZodEnum) return schema.options[0];
  if (schema instanceof z.ZodTuple) return schema.def.items.map(placeholderFor);
  if (schema instanceof z.ZodObject) {
    const entries = Object.entries<z.core.$ZodType>(schema.shape);
    return Object.fromEntries(entries.map(([key, value]) => [key, placeholderFor(value)]));
  }
  const item = schema instanceof z.ZodArray ? placeholderFor(schema.element) : null;
  const candidates = [[], {}, [item, item], false, 'not-given', 'en', '0'.repeat(64), 0, 1];
  return candidates.find((candidate) => z.safeParse(schema, candidate).success);
}
