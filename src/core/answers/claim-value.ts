import type { Claim, Question } from '../dossier/dossier.ts';
import type { Figure } from '../figure/figure.ts';
import { isTwoSided } from '../figure/interval.ts';
import { field } from '../message/field.ts';
import type { ClaimInline, Said } from '../message/inline.ts';
import { words } from '../message/phrase.ts';
import type { Words } from '../words/words.ts';

type Content = Said['content'];

/**
 * A claim's value in its own words, with what it counts: "at least 120 Koksan guns", "withdrawn", "yes". `separator`
 * stands between the parts of a value.
 */
export function valueContent(claim: Claim, w: Words, separator: string = w.listSeparator): Content {
  const { value, question } = claim;
  if (value === null || question === null) return [];
  const suffix = modalitySuffix(claim, w);
  if (value.kind === 'figure')
    return [figureInline(claim, w), ...countedThing(question, claim.scope, value.figure), ...suffix];
  if (value.kind === 'unstated') return [...unstatedScope(question, claim.scope, w), figureInline(claim, w), ...suffix];
  if (value.kind !== 'parts') return [figureInline(claim, w), ...suffix];
  const parts = value.parts.flatMap(({ scope, figure }, index): Content => {
    return [
      ...(index === 0 ? [] : [words(separator)]),
      { kind: 'figure', text: figure.text, of: claim.id, part: scope },
      ...countedThing(question, scope, figure),
    ];
  });
  return [...parts, ...suffix];
}

/** " [predicted]": how firmly it was said; empty where it was asserted. */
export function modalitySuffix({ modality }: Claim, w: Words): Content {
  const tag = w.modality[modality];
  return tag === '' ? [] : [words(` [${tag}]`)];
}

function figureInline(claim: Claim, w: Words): ClaimInline {
  return { kind: 'figure', text: valueText(claim, w), of: claim.id };
}

/** How a claim's value reads; the empty string if it has none. */
export function valueText({ value, question }: Claim, w: Words): string {
  if (value === null) return '';
  switch (value.kind) {
    case 'figure':
    case 'parts':
    case 'text':
      return value.text;
    case 'date':
      return w.date(value.moment);
    case 'yes-no':
      return value.yes ? w.yes : w.no;
    case 'category':
      return question?.categories.get(value.category)?.label ?? value.category;
    case 'unstated':
      return w.unstated;
    default:
      return value satisfies never;
  }
}

/** "losses: ", which stands before "no figure given". */
function unstatedScope(question: Question, scope: string | null, w: Words): Content {
  const label = scope === null ? undefined : question.scopes.get(scope)?.label;
  return label === undefined ? [] : [field('scope', `${question.id}/${scope}`, 'label', label), words(w.colon)];
}

/** What a figure counts: its scope's label; or the question's unit, unless the figure itself names one. */
function countedThing(question: Question, scope: string | null, figure: Figure): Content {
  const label = scope === null ? null : question.scopes.get(scope)?.label;
  if (label !== null && label !== undefined)
    return [words(' '), field('scope', `${question.id}/${scope}`, 'label', label)];
  if (figure.unit !== null || question.unit === null) return [];
  return [words(' '), field('question', question.id, 'unit', question.unit)];
}

/** The range that a claim's figure was taken as: "180–220". Empty where the figure itself says as much. */
export function intervalContent(claim: Claim, w: Words): Content {
  const { value } = claim;
  if (value?.kind !== 'figure' || !isTwoSided(value.figure.interval)) return [];
  const { interval } = value.figure;
  if (interval.low === interval.high) return [];
  const text = w.interval(interval);
  return text === value.text ? [] : [{ kind: 'arithmetic', text, op: 'interval', terms: [claim.id] }];
}
