import { parseFigure } from '../figure/parse-figure.ts';
import type { Policy } from '../figure/policy.ts';
import { parseMoment } from '../time/moment.ts';
import type { ValueRecord } from './claim-record.ts';
import type { Value } from './dossier.ts';
import type { CategoryRecord, Measure } from './question.ts';

export type ValueResult = { ok: true; value: Value } | { ok: false; reason: string };

/** What of a question a value is read by. */
export interface ValueKind {
  measure: Measure;
  categories: Readonly<Record<string, CategoryRecord>>;
}

/** Reads a value as the kind that its question names. The reason of a refusal says what would be right. */
export function parseValue(record: ValueRecord, question: ValueKind, policy: Policy): ValueResult {
  if (record === 'unstated') return { ok: true, value: { kind: 'unstated', text: record } };
  const { measure } = question;
  switch (measure) {
    case 'cumulative':
    case 'level':
    case 'flow':
      return typeof record === 'string' ? readFigure(record, policy) : readParts(record, policy);
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
        const known = Object.keys(question.categories);
        if (!known.includes(text))
          return refuse(`"${text}" is no ${measure} of this question; it has ${known.join(', ')}`);
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

function readFigure(text: string, policy: Policy): ValueResult {
  const result = parseFigure(text, policy);
  if (result.ok) return { ok: true, value: { kind: 'figure', text, figure: result.figure } };
  return refuse(
    result.suggestion === null ? result.reason : `"${text}" is not a figure; did you mean "${result.suggestion}"?`,
  );
}

function readParts(record: Exclude<ValueRecord, string>, policy: Policy): ValueResult {
  const parts: { scope: string; figure: Value & { kind: 'figure' } }[] = [];
  for (const [scope, text] of Object.entries(record.parts)) {
    const result = readFigure(text, policy);
    if (!result.ok) return result;
    if (result.value.kind === 'figure') parts.push({ scope, figure: result.value });
  }
  if (parts.length < 2) return refuse('parts are two or more figures by scope; write one figure without parts');
  const text = parts.map(({ scope, figure }) => `${figure.text} ${scope}`).join(', ');
  const figures = parts.map(({ scope, figure }) => ({ scope, figure: figure.figure }));
  return { ok: true, value: { kind: 'parts', text, parts: figures, all: record.all } };
}
