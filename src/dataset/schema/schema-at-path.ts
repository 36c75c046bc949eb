import { z } from 'zod';

/** The schema of the value at a path; null where there is none. Of a union, the first branch that has one. */
export function schemaAtPath(schema: z.core.$ZodType, path: readonly PropertyKey[]): z.core.$ZodType | null {
  const [key, ...rest] = path;
  if (key === undefined) return schema;
  const child = childOf(unwrap(schema), key);
  return child === null ? null : schemaAtPath(child, rest);
}

/** The keys that a schema's values may have; empty where they may have any keys, or none. */
export function keysOf(schema: z.core.$ZodType): string[] {
  const bare = unwrap(schema);
  if (bare instanceof z.ZodObject) return Object.keys(bare.shape);
  return bare instanceof z.ZodUnion ? bare.options.flatMap(keysOf) : [];
}

function childOf(schema: z.core.$ZodType, key: PropertyKey): z.core.$ZodType | null {
  if (schema instanceof z.ZodObject) return Object.hasOwn(schema.shape, key) ? schema.shape[String(key)] : null;
  if (schema instanceof z.ZodRecord) return schema.valueType;
  if (schema instanceof z.ZodArray) return schema.element;
  if (schema instanceof z.ZodTuple) return schema.def.items[Number(key)] ?? null;
  if (!(schema instanceof z.ZodUnion)) return null;
  const children = schema.options.map((option: z.core.$ZodType) => childOf(unwrap(option), key));
  return children.find((child) => child !== null) ?? null;
}

/** The schema of a value itself, without what makes the value optional or converts it. */
function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return unwrap(schema.unwrap());
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) return unwrap(schema.unwrap());
  return schema instanceof z.ZodPipe ? unwrap(schema.in) : schema;
}
