import { z } from 'zod';
import { nearest } from '../../core/text/nearest.ts';
import { pathKey, pathKeys } from '../path-keys.ts';
import { placeholderFor } from './placeholder-for.ts';
import { keysOf, schemaAtPath } from './schema-at-path.ts';
import { rejectedMessage, schemaMessage, type Unknown, unknownKeyMessage } from './schema-message.ts';

type Path = readonly (string | number)[];
type Issue = z.core.$ZodIssue;

export interface SchemaProblem {
  path: Path;
  message: string;
  /** True where the key is wrong, not its value. */
  atKey: boolean;
  /** True where a key is missing. */
  missing: boolean;
}

/** A record that fits its schema. Where the value of the file did not fit, there is a placeholder, and a problem. */
export interface LenientRecord<Output> {
  record: Output;
  problems: SchemaProblem[];
  /** Keys that were taken for misspellings: their path under the right name, and the name as the file has it. */
  misspelt: readonly { path: Path; written: string }[];
}

/** More than any file needs: every round puts right all that it finds, and schemas are not this deep. */
const mostRounds = 100;

/** Reads a value by a schema, and replaces what does not fit until all of it does, so that no mistake hides another. */
export function parseRecordLeniently<Schema extends z.ZodType>(
  schema: Schema,
  raw: unknown,
): LenientRecord<z.output<Schema>> {
  const problems: SchemaProblem[] = [];
  const misspelt: { path: Path; written: string }[] = [];
  const replaced = new Set<string>();
  const root = { value: structuredClone(raw) };
  for (let round = 0; ; round++) {
    const result = schema.safeParse(root.value);
    if (result.success) return { record: result.data, problems, misspelt };
    if (round > mostRounds) throw new Error(`a value cannot be made to fit its schema: ${result.error.message}`);
    const issues = result.error.issues.flatMap((issue) => meantIssues(issue, []));
    // a misspelt key is also missing under its right name, so the names come first
    const badNames = issues.filter((issue) => issue.code === 'unrecognized_keys');
    if (badNames.length > 0)
      for (const { path, keys } of badNames) for (const key of keys) renameKey(asPath(path), key);
    else for (const issue of innermost(issues)) replaceValue(issue);
  }

  function replaceValue(issue: Issue): void {
    const path = asPath(issue.path);
    const value = valueAt(root.value, path);
    const atKey = issue.code === 'invalid_key';
    const message = atKey
      ? rejectedMessage(String(path.at(-1)), issue.issues[0]?.message ?? '')
      : schemaMessage(issue, value, unknownAt(path));
    const name = pathKey(path);
    const again = replaced.has(name);
    if (!again) problems.push({ path, message, atKey, missing: value === undefined });
    replaced.add(name);
    // where a placeholder did not help, what holds the value is replaced
    const target = again ? path.slice(0, -1) : path;
    const found = schemaAtPath(schema, target);
    setAt(target, atKey || found === null ? undefined : (asOnlyItem(found, value) ?? placeholderFor(found)));
  }

  /** Whether what stands at a path may be left out, or be null. */
  function unknownAt(path: Path): Unknown {
    const found = schemaAtPath(schema, path) ?? z.never();
    return { mayBeLeftOut: z.safeParse(found, undefined).success, mayBeNull: z.safeParse(found, null).success };
  }

  /** Reports a key that its record does not have, and moves its value to the key that was probably meant. */
  function renameKey(path: Path, key: string): void {
    const known = keysOf(schemaAtPath(schema, path) ?? schema);
    const meant = nearest(key, known);
    problems.push({ path: [...path, key], message: unknownKeyMessage(key, known), atKey: true, missing: false });
    const value = valueAt(root.value, [...path, key]);
    setAt([...path, key], undefined);
    if (meant === null || valueAt(root.value, [...path, meant]) !== undefined) return;
    misspelt.push({ path: [...path, meant], written: key });
    setAt([...path, meant], value);
  }

  /** Sets the value at a path; undefined takes its key out. */
  function setAt(path: Path, value: unknown): void {
    const last = path.at(-1);
    const holder = valueAt(root.value, path.slice(0, -1));
    if (last === undefined) root.value = value;
    else if (!isContainer(holder)) return;
    else if (value === undefined) delete holder[last];
    else holder[last] = value;
  }
}

/** A text as the only item of the list that should hold it; undefined where there should be no list of texts. */
function asOnlyItem(schema: z.core.$ZodType, value: unknown): unknown {
  const list = [value];
  return typeof value === 'string' && z.safeParse(schema, list).success ? list : undefined;
}

function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => (isContainer(value) && Object.hasOwn(value, key) ? value[key] : undefined),
    root,
  );
}

/** True for a list or a set of keys and values. */
function isContainer(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null;
}

function asPath(keys: readonly PropertyKey[]): Path {
  return keys.map((key) => (typeof key === 'number' ? key : String(key)));
}

/** The issues, without those of a list or map in which something else is wrong: they may only follow from that. */
function innermost(issues: readonly Issue[]): Issue[] {
  const holders = new Set(issues.flatMap(({ path }) => pathKeys(asPath(path)).slice(0, -1)));
  return issues.filter(({ path }) => !holders.has(pathKey(asPath(path))));
}

/** An issue with its whole path; for a union, the issues of the branch that was probably meant. */
function meantIssues(issue: Issue, base: readonly PropertyKey[]): Issue[] {
  const path = [...base, ...issue.path];
  const meant = issue.code === 'invalid_union' ? issue.errors.find(isMeantBranch) : undefined;
  return meant === undefined ? [{ ...issue, path }] : meant.flatMap((inner) => meantIssues(inner, path));
}

/** True if a branch of a union took the type of the value, and only something in the value was wrong. */
function isMeantBranch(issues: readonly Issue[]): boolean {
  return issues.every((issue) => {
    if (issue.path.length > 0) return true;
    return issue.code === 'invalid_union' ? issue.errors.some(isMeantBranch) : issue.code !== 'invalid_type';
  });
}
