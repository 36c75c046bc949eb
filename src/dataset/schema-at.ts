import { z } from 'zod';

/** The schema of the value at a path; null where the schema says nothing of it. Of a union, that of keys and values. */
export function schemaAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): z.core.$ZodType | null {
  const bare = unwrap(schema);
  const [key, ...rest] = path;
  if (key === undefined) return schema;
  const next = childOf(bare, key);
  return next === null ? null : schemaAt(next, rest);
}

/** The keys that a schema's values may have; empty where it is not one of fixed keys. */
export function keysOf(schema: z.core.$ZodType): string[] {
  const bare = unwrap(schema);
  if (bare instanceof z.ZodObject) return Object.keys(bare.shape);
  return bare instanceof z.ZodUnion ? bare.options.flatMap(keysOf) : [];
}

/** A value that a schema takes and that says nothing; undefined where the key may be missing. */
export function neutralOf(schema: z.core.$ZodType): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault)
    return undefined;
  if (schema instanceof z.ZodNullable) return null;
  if (schema instanceof z.ZodUnion) return neutralOf(schema.options[0] ?? z.never());
  if (schema instanceof z.ZodPipe) return neutralOf(schema.in);
  if (schema instanceof z.ZodEnum) return schema.options[0];
  if (schema instanceof z.ZodTuple) return schema.def.items.map(neutralOf);
  if (schema instanceof z.ZodObject) {
    const entries = Object.entries<z.core.$ZodType>(schema.shape).map(([key, value]) => [key, neutralOf(value)]);
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
  }
  const item = schema instanceof z.ZodArray ? neutralOf(schema.element) : null;
  const candidates = [[], {}, [item, item], false, 'not-given', 'en', '0'.repeat(64), 0, 1];
  return candidates.find((candidate) => z.safeParse(schema, candidate).success);
}

function childOf(schema: z.core.$ZodType, key: PropertyKey): z.core.$ZodType | null {
  if (schema instanceof z.ZodObject) return Object.hasOwn(schema.shape, key) ? schema.shape[String(key)] : null;
  if (schema instanceof z.ZodRecord) return schema.valueType;
  if (schema instanceof z.ZodArray) return schema.element;
  if (schema instanceof z.ZodTuple) return schema.def.items[Number(key)] ?? null;
  if (!(schema instanceof z.ZodUnion)) return null;
  return (
    schema.options.map((option: z.core.$ZodType) => childOf(unwrap(option), key)).find((child) => child !== null) ??
    null
  );
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return unwrap(schema.unwrap());
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) return unwrap(schema.unwrap());
  return schema instanceof z.ZodPipe ? unwrap(schema.in) : schema;
}
