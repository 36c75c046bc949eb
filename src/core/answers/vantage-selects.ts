import type { Claim } from '../dossier/dossier.ts';
import { field } from '../message/field.ts';
import type { Action } from '../message/view.ts';
import { dayText } from '../time/day-text.ts';
import type { AnswerContext } from './answer-context.ts';
import { actorName } from './record-names.ts';

/** How many days there are to choose from, the latest; any other can be typed. */
const mostDays = 50;

/** Choices that ask the same question again as of another date, or without an origin. */
export function vantageSelects(claims: readonly Claim[], context: AnswerContext): Action[] {
  return [...asOfSelect(context), ...withoutSelect(claims, context)];
}

/** The first days on which a source may have been published, and the first on which it surely was. */
function asOfSelect({ dossier, invocation, words: w }: AnswerContext): Action[] {
  const days = new Map<number, { source: string; end: 'first' | 'last' }>();
  for (const { id, published } of dossier.sources.values()) {
    for (const end of ['first', 'last'] as const) {
      const day = published?.[end] ?? Infinity;
      if (Number.isFinite(day)) days.set(day, { source: id, end });
    }
  }
  if (days.size < 2) return [];
  const options = [...days]
    .sort(([a], [b]) => a - b)
    .slice(-mostDays)
    .map(([day, { source, end }]) => ({
      label: [field('source', source, `published.${end}`, w.date({ edtf: dayText(day) }))],
      invocation: { ...invocation, options: { ...withoutPage(invocation.options), 'as-of': dayText(day) } },
    }));
  return [{ kind: 'select', label: days.size > mostDays ? w.asOfChoiceOfLatest : w.asOfChoice, options }];
}

function withoutSelect(claims: readonly Claim[], { invocation, words: w }: AnswerContext): Action[] {
  const origins = new Map(claims.map(({ origin }) => [origin.id, origin]));
  if (origins.size < 2) return [];
  const options = [...origins.values()].map((origin) => ({
    label: [actorName(origin)],
    invocation: { ...invocation, options: { ...withoutPage(invocation.options), without: origin.id } },
  }));
  return [{ kind: 'select', label: w.withoutChoice, options }];
}

function withoutPage({ page: _, ...options }: Readonly<Record<string, string>>): Record<string, string> {
  return options;
}
