import type { Figure } from '../figure/figure.ts';
import { parseFigure } from '../figure/parse-figure.ts';
import type { Policy } from '../figure/policy.ts';
import { listSome } from '../text/list-some.ts';
import { parseMoment } from '../time/moment.ts';
import type { ValueRecord } from './claim-record.ts';
import type { Value } from './dossier.ts';
import type { CategoryRecord, Measure } from './question.ts';

export type ValueResult = { ok: true; value: Value } | { ok: false; reason: string };

/** The part of a question that tells how its values are read. */
interface ValueKind {
  measure: Measure;
  categories: Readonly<Record<string, CategoryRecord>>;
}

/** Reads a value as the kind that its question names. A refusal says what would be right. */
export function parseValue(record: ValueRecord, question: ValueKind, policy: Policy): ValueResult {
  if (record === 'unstated') return { ok: true, value: { kind: 'unstated', text: record } };
  const { measure } = question;
  switch (measure) {
    case 'cumulative':
    case 'level':
    case 'flow':
      return typeof record === 'string' ? readOneFigure(record, policy) : readParts(record, policy);
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
  return typeof record === 'string' ? read(record) : refuse(`parts do not answer this question; it takes ${what}`);
}

function readOneFigure(text: string, policy: Policy): ValueResult {
  const result = readFigure(text, policy);
  return result.ok ? { ok: true, value: { kind: 'figure', text, figure: result.figure } } : result;
}

function readFigure(text: string, policy: Policy): { ok: true; figure: Figure } | { ok: false; reason: string } {
  const result = parseFigure(text, policy);
  if (result.ok || result.suggestion === null) return result;
  return { ok: false, reason: `"${text}" is not a figure; did you mean "${result.suggestion}"?` };
}

function readParts(record: Exclude<ValueRecord, string>, policy: Policy): ValueResult {
  const parts: { scope: string; figure: Figure }[] = [];
  for (const [scope, text] of Object.entries(record.parts)) {
    const result = readFigure(text, policy);
    if (!result.ok) return result;
    parts.push({ scope, figure: result.figure });
  }
  if (parts.length < 2) return refuse('parts are two or more figures by scope; write one figure without parts');
  const text = parts.map(({ scope, figure }) => `${figure.text} ${scope}`).join(', ');
  return { ok: true, value: { kind: 'parts', text, parts, all: record.all } };
}
