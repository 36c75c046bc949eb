import { z } from 'zod';
import { nearest } from '../core/text/nearest.ts';
import { keysOf, neutralOf, schemaAt } from './schema-at.ts';
import { badId, schemaMessage, unknownKey } from './schema-message.ts';

type Path = readonly (string | number)[];

export interface SchemaProblem {
  path: Path;
  message: string;
  /** True where the key itself is wrong. */
  atKey: boolean;
  /** True where a key is missing. */
  missing: boolean;
}

/** A record that fits its schema, and where the file did not: there the record holds something that says nothing. */
export interface Conformed<Record> {
  record: Record;
  problems: SchemaProblem[];
  /** Keys that were taken for misspellings: their path under the right name, and the wrong name. */
  renamed: readonly { path: Path; from: string }[];
}

/** Reads a value by a schema, and mends it until it fits, so that one mistake hides no other. */
export function conform<Schema extends z.ZodType>(schema: Schema, raw: unknown): Conformed<z.output<Schema>> {
  const problems: SchemaProblem[] = [];
  const renamed: { path: Path; from: string }[] = [];
  const seen = new Set<string>();
  const root = { value: structuredClone(raw) };
  for (let round = 0; ; round++) {
    const result = schema.safeParse(root.value);
    if (result.success) return { record: result.data, problems, renamed };
    if (round > 1000) throw new Error(`a value cannot be mended: ${result.error.message}`);
    const issues = result.error.issues.flatMap((issue) => flatten(issue, []));
    const misnamed = issues.filter((issue) => issue.code === 'unrecognized_keys');
    // a key that is misspelt is also missing, and a list may seem wrong for what it holds: mend the names first, then the insides, then look again
    for (const issue of misnamed.length > 0
      ? misnamed
      : issues.filter((outer) => !issues.some((inner) => isWithin(inner, outer))))
      mend(issue);
  }

  function mend(issue: z.core.$ZodIssue): void {
    const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) mendKey(path, key);
      return;
    }
    const value = valueAt(root.value, path);
    const missing = value === undefined;
    const atKey = issue.code === 'invalid_key';
    const message = atKey ? badId(String(path.at(-1)), issue.issues[0]?.message ?? '') : schemaMessage(issue, value);
    const name = JSON.stringify(path);
    if (!seen.has(name)) problems.push({ path, message, atKey, missing });
    // what cannot be mended by itself is mended with what holds it
    const target = seen.has(name) ? path.slice(0, -1) : path;
    seen.add(name);
    const found = schemaAt(schema, target);
    put(target, atKey || found === null ? undefined : (alone(found, value) ?? neutralOf(found)));
  }

  function mendKey(path: Path, key: string): void {
    const known = keysOf(schemaAt(schema, path) ?? schema);
    const near = nearest(key, known);
    problems.push({ path: [...path, key], message: unknownKey(key, known), atKey: true, missing: false });
    const value = valueAt(root.value, [...path, key]);
    put([...path, key], undefined);
    if (near === null || valueAt(root.value, [...path, near]) !== undefined) return;
    renamed.push({ path: [...path, near], from: key });
    put([...path, near], value);
  }

  function put(path: Path, value: unknown): void {
    const last = path.at(-1);
    const holder = valueAt(root.value, path.slice(0, -1));
    if (last === undefined) root.value = value;
    else if (value === undefined) Reflect.deleteProperty(Object(holder), last);
    else Reflect.set(Object(holder), last, value);
  }
}

/** A text as the only item of the list that should hold it. */
function alone(schema: z.core.$ZodType, value: unknown): unknown {
  const list = [value];
  return typeof value === 'string' && z.safeParse(schema, list).success ? list : undefined;
}

function valueAt(root: unknown, path: Path): unknown {
  return path.reduce((value: unknown, key) => {
    return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
      ? Reflect.get(value, key)
      : undefined;
  }, root);
}

function isWithin(inner: z.core.$ZodIssue, outer: z.core.$ZodIssue): boolean {
  return inner.path.length > outer.path.length && outer.path.every((key, depth) => inner.path[depth] === key);
}

/** The issues of the branch of a union that was probably meant, with their whole paths. */
function flatten(issue: z.core.$ZodIssue, base: readonly PropertyKey[]): z.core.$ZodIssue[] {
  const path = [...base, ...issue.path];
  const meant = issue.code === 'invalid_union' ? issue.errors.find(isMeant) : undefined;
  return meant === undefined ? [{ ...issue, path }] : meant.flatMap((inner) => flatten(inner, path));
}

/** True if a branch of a union took the type of the value, and only something in it was wrong. */
function isMeant(issues: readonly z.core.$ZodIssue[]): boolean {
  return issues.every((issue) => {
    if (issue.path.length > 0) return true;
    return issue.code === 'invalid_union' ? issue.errors.some(isMeant) : issue.code !== 'invalid_type';
  });
}
