import type { z } from 'zod';
import { didYouMean } from '../../core/checks/did-you-mean.ts';

type Issue = z.core.$ZodIssue;

/** What may stand where nothing is known. */
export interface Unknown {
  mayBeLeftOut: boolean;
  mayBeNull: boolean;
}

/**
 * What a schema's issue means for the person who wrote the value: a sentence that says what would be right. It tells to
 * leave a key out, or to write null, only where that will do.
 */
export function schemaMessage(issue: Issue, value: unknown, unknown: Unknown): string {
  const key = issue.path.at(-1);
  const wanted = `write ${wantedOf(issue, key)}${insteadOf(unknown)}${togetherWith(key)}`;
  if (value === undefined) return `"${String(key)}" is missing; ${wanted}`;
  if (value === null || (value === '' && issue.code !== 'invalid_format')) return `this is empty; ${wanted}`;
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue.expected, value);
    case 'invalid_value':
      return oneOf(issue.values.map(String), value);
    case 'invalid_union':
      return `this is ${nounOf(value)}; write ${unionHint(issue.path)}`;
    case 'too_small':
    case 'too_big':
      return issue.origin === 'string' ? rejectedMessage(value, issue.message) : limitMessage(issue);
    default:
      return rejectedMessage(value, issue.message);
  }
}

/** A key that its record does not have. */
export function unknownKeyMessage(key: string, known: readonly string[]): string {
  const near = didYouMean(key, known);
  return `"${key}" is not a key here${near === '' ? `; the keys are ${known.join(', ')}` : near}`;
}

/** Why a value, or a key that should be an id, is refused. */
export function rejectedMessage(value: unknown, why: string): string {
  if (typeof value !== 'string' || value === '') return why;
  const shown = value.length > 60 ? `${value.slice(0, 60)}…` : value;
  return `${JSON.stringify(shown)} will not do: ${why}`;
}

function limitMessage(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): string {
  const small = issue.code === 'too_small';
  const limit = String(small ? issue.minimum : issue.maximum);
  if (issue.origin === 'number' || issue.origin === 'int')
    return `this number must be ${small ? 'at least' : 'at most'} ${limit}`;
  if (isOwn(issue.message)) return issue.message;
  return `this list must have ${small ? 'at least' : 'at most'} ${limit} items`;
}

/** The messages of our own schemas start in lower case, those of zod do not. */
function isOwn(message: string): boolean {
  return /^[a-z]/.test(message);
}

function wrongType(expected: string, value: unknown): string {
  if (expected === 'string' && (typeof value === 'number' || typeof value === 'boolean')) {
    return `text is expected here; put it in quotes: "${value}"`;
  }
  return `this is ${nounOf(value)}; write ${nouns[expected] ?? expected}`;
}

const nouns: Readonly<Record<string, string>> = {
  string: 'text',
  boolean: 'true or false',
  number: 'a number',
  int: 'a whole number',
  array: 'a list, such as [a, b]',
  tuple: 'a list, such as [1041, 1059]',
  object: 'keys and values',
  record: 'keys and values',
};

function nounOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  switch (typeof value) {
    case 'string':
      return `the text "${value.length > 40 ? `${value.slice(0, 40)}…` : value}"`;
    case 'number':
    case 'boolean':
      return String(value);
    default:
      return 'a set of keys and values';
  }
}

function oneOf(options: readonly string[], value: unknown): string {
  const near = typeof value === 'string' ? didYouMean(value, options) : '';
  return `${typeof value === 'string' ? `"${value}"` : nounOf(value)} is none of ${options.join(', ')}${near}`;
}

const dateKeys = ['published', 'as-of', 'said', 'when', 'at', 'reviewed'];

function unionHint(path: readonly PropertyKey[]): string {
  const key = path.at(-1);
  if (path.at(-2) === 'chain') return 'the id of an actor, or a list of those who spoke together: [ann, bob]';
  if (key === 'value') return 'a value such as "at least 300", or { parts: { diesel: 12, electric: 3 }, all: true }';
  if (key === 'edtf') return 'a date such as 2031-03-04';
  return dateKeys.some((date) => date === key)
    ? 'a date such as 2031-03-04, or { edtf: …, basis: … }'
    : 'text or a number';
}

/** What would be right where there is nothing. */
function wantedOf(issue: Issue, key: PropertyKey | undefined): string {
  const own = typeof key === 'string' ? wantedByKey[key] : undefined;
  if (own !== undefined) return own;
  if (issue.code === 'invalid_value') return `one of ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'invalid_union' || dateKeys.some((date) => date === key)) return unionHint(issue.path);
  return issue.code === 'invalid_type' ? (nouns[issue.expected] ?? issue.expected) : 'text';
}

const wantedByKey: Readonly<Record<string, string>> = {
  title: 'the title',
  url: 'the address',
  language: 'a language tag such as en, or und where it is not known',
  claims: 'a list of claims, or [] where there are none yet',
  value: 'the answer, or unstated where the source does not give it',
  capture: 'what was kept of the text, { file: …, at: … }',
  file: 'the name of the text in CAPTURES_DIR (if nobody kept the text, capture is null)',
};

/** An answer and its value are left out together. */
function togetherWith(key: PropertyKey | undefined): string {
  if (key === 'value') return ', and answers and scope too';
  return key === 'answers' ? ', and value and scope too' : '';
}

function insteadOf({ mayBeLeftOut, mayBeNull }: Unknown): string {
  if (mayBeLeftOut) return ', or leave the key out';
  return mayBeNull ? ', or null if there is none or it is not known' : '';
}
