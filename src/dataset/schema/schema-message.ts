import type { z } from 'zod';
import { didYouMean } from '../../core/checks/did-you-mean.ts';

type Issue = z.core.$ZodIssue;

/** What a schema's issue means for the person who wrote the value: a sentence that says what would be right. */
export function schemaMessage(issue: Issue, value: unknown): string {
  const key = issue.path.at(-1);
  if (value === undefined) return `"${String(key)}" is missing${hintFor(issue, key)}`;
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue.expected, value);
    case 'invalid_value':
      return oneOf(issue.values.map(String), value);
    case 'invalid_union':
      return `this is ${nounOf(value)}; write ${unionHint(key)}`;
    case 'too_small':
    case 'too_big':
      return issue.origin === 'string' ? rejectedMessage(value, ownMessage(issue.message)) : limitMessage(issue);
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

function ownMessage(message: string): string {
  return isOwn(message) ? message : 'write something here, or leave the key out';
}

/** The messages of our own schemas start in lower case, those of zod do not. */
function isOwn(message: string): boolean {
  return /^[a-z]/.test(message);
}

function wrongType(expected: string, value: unknown): string {
  if (expected === 'string' && (typeof value === 'number' || typeof value === 'boolean')) {
    return `text is expected here; put it in quotes: "${value}"`;
  }
  if (expected === 'boolean') return `this is ${nounOf(value)}; write true or false`;
  return `this is ${nounOf(value)}; write ${nouns[expected] ?? expected}${value === null ? ', or leave the key out' : ''}`;
}

const nouns: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  array: 'a list, such as [a, b]',
  tuple: 'a list, such as [1041, 1059]',
  object: 'keys and values',
  record: 'keys and values',
};

function nounOf(value: unknown): string {
  if (value === null) return 'empty';
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

function unionHint(key: PropertyKey | undefined): string {
  if (key === 'value') return 'a value such as "at least 300", or { parts: { diesel: 12, electric: 3 }, all: true }';
  if (key === 'edtf') return 'a date such as 2031-03-04';
  const dates = ['published', 'as-of', 'said', 'when', 'at'];
  return dates.some((date) => date === key)
    ? 'a date such as 2031-03-04, or { edtf: …, basis: … }'
    : 'text or a number';
}

function hintFor(issue: Issue, key: PropertyKey | undefined): string {
  if (issue.code === 'invalid_value') return `; it is one of ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'invalid_union')
    return `; write ${unionHint(key)}${key === 'published' || key === 'at' ? ', or null' : ''}`;
  return key === 'url' ? '; write the address, or null where the capture shows none' : '';
}
