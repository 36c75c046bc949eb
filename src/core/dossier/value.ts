import type { Beside } from '../figure/decide-digits.ts';
import type { Figure } from '../figure/figure.ts';
import { parseFigure } from '../figure/parse-figure.ts';
import type { Policy } from '../figure/policy.ts';
import { parseRelative, type RelativeAmount } from '../figure/relative-amount.ts';
import { listSome } from '../text/list-some.ts';
import { parseMoment } from '../time/moment.ts';
import type { ValueRecord } from './claim-record.ts';
import type { Value } from './dossier.ts';
import type { CategoryRecord, Measure } from './question.ts';

/** A relative amount before the claim that it names is known. */
export interface UnlinkedRelative {
  kind: 'relative';
  text: string;
  amount: RelativeAmount;
  to: string;
}
export type UnlinkedValue = Exclude<Value, { kind: 'relative' }> | UnlinkedRelative;
export type ValueResult = { ok: true; value: UnlinkedValue } | { ok: false; reason: string };

/** The part of a question that tells how its values are read. */
interface ValueKind {
  measure: Measure;
  categories: Readonly<Record<string, CategoryRecord>>;
}

/** Reads a value as the kind that its question names. A refusal says what would be right. */
export function parseValue(record: ValueRecord, question: ValueKind, policy: Policy, beside: Beside): ValueResult {
  if (record === 'unstated') return { ok: true, value: { kind: 'unstated', text: record } };
  const { measure } = question;
  switch (measure) {
    case 'cumulative':
    case 'level':
    case 'flow':
      if (typeof record === 'string') return readOneFigure(record, policy, beside);
      return 'parts' in record ? readParts(record, policy, beside) : readRelative(record);
    case 'event':
      return readText(record, 'a date', (text) => {
        const result = parseMoment(text);
        return result.ok ? { ok: true, value: { kind: 'date', text, moment: result.moment } } : result;
      });
    case 'yes-no':
      return readText(record, 'yes or no', (text) => {
        if (text !== 'yes' && text !== 'no') return refuse(`"${text}" is neither yes nor no`);
        return { ok: true, value: { kind: 'yes-no', text, yes: text === 'yes' } };
      });
    case 'category':
    case 'place':
      return readText(record, `a ${measure}`, (text) => {
        if (!Object.hasOwn(question.categories, text)) {
          const known = listSome(Object.keys(question.categories));
          return refuse(`"${text}" is no ${measure} of this question; it has ${known}`);
        }
        return { ok: true, value: { kind: 'category', text, category: text } };
      });
    case 'text':
      return readText(record, 'text', (text) => ({ ok: true, value: { kind: 'text', text } }));
    default:
      return measure satisfies never;
  }
}

function refuse(reason: string): ValueResult {
  return { ok: false, reason };
}

function readText(record: ValueRecord, what: string, read: (text: string) => ValueResult): ValueResult {
  if (typeof record === 'string') return read(record);
  const given = 'parts' in record ? 'parts do' : 'a relative amount does';
  return refuse(`${given} not answer this question; it takes ${what}`);
}

function readOneFigure(text: string, policy: Policy, beside: Beside): ValueResult {
  const result = readFigure(text, policy, beside);
  if (!result.ok) return result;
  return { ok: true, value: { kind: 'figure', text: result.figure.text, figure: result.figure } };
}

function readFigure(
  text: string,
  policy: Policy,
  beside: Beside,
): { ok: true; figure: Figure } | { ok: false; reason: string } {
  const result = parseFigure(text, policy, beside);
  if (result.ok || result.suggestion === null) return result;
  return { ok: false, reason: `"${text}" is not a figure; did you mean "${result.suggestion}"?` };
}

function readRelative({ relative: text, to }: Extract<ValueRecord, { relative: string }>): ValueResult {
  const amount = parseRelative(text);
  if (amount !== null) return { ok: true, value: { kind: 'relative', text, amount, to } };
  return refuse(
    `"${text}" is no relative amount; write how many times as much, such as "at least the same amount" or "twice as many"`,
  );
}

function readParts(record: Extract<ValueRecord, { all: boolean }>, policy: Policy, beside: Beside): ValueResult {
  const parts: { scope: string; figure: Figure }[] = [];
  for (const [scope, text] of Object.entries(record.parts)) {
    const result = readFigure(text, policy, beside);
    if (!result.ok) return result;
    parts.push({ scope, figure: result.figure });
  }
  if (parts.length < 2) return refuse('parts are two or more figures by scope; write one figure without parts');
  const text = parts.map(({ scope, figure }) => `${figure.text} ${scope}`).join(', ');
  return { ok: true, value: { kind: 'parts', text, parts, all: record.all } };
}
