import type { Claim, Question } from '../dossier/dossier.ts';
import type { Figure } from '../figure/figure.ts';
import { isTwoSided } from '../figure/interval.ts';
import { field } from '../message/field.ts';
import type { ClaimInline, PlainInline, Said } from '../message/inline.ts';
import { words } from '../message/phrase.ts';
import type { Words } from '../words/words.ts';
import { actorName } from './record-names.ts';

type Content = readonly (ClaimInline | PlainInline)[];

/** Something that a claim's origin said, with the speaker beside it. */
export function said(claim: Claim, content: Content, w: Words, options: { role?: boolean; joint?: string } = {}): Said {
  const { origin } = claim;
  const role = options.role === true && origin.role !== null;
  const speaker: Said['speaker'] = role
    ? [actorName(origin, 'strong'), words(w.listSeparator), field('actor', origin.id, 'role', origin.role ?? '')]
    : [actorName(origin, 'strong')];
  return { kind: 'said', speaker, order: 'content-first', joint: options.joint ?? w.saidJoint, content };
}

/** A claim's statement, which names its speaker itself. */
export function statement(claim: Claim): Said {
  const content: Content = [{ kind: 'statement', text: claim.statement, of: claim.id }];
  return { kind: 'said', speaker: [actorName(claim.origin)], order: 'speaker-within', joint: '', content };
}

/** A claim's value in its own words, with what it counts: "at least 120 Koksan guns", "withdrawn", "yes". `joint` stands between parts. */
export function valueContent(claim: Claim, w: Words, joint: string = w.listSeparator): Content {
  const { value, question } = claim;
  if (value === null || question === null) return [];
  const suffix = modalitySuffix(claim, w);
  if (value.kind === 'figure')
    return [figureInline(claim, w), ...counted(question, claim.scope, value.figure), ...suffix];
  if (value.kind === 'unstated') return [...unstatedScope(question, claim.scope, w), figureInline(claim, w), ...suffix];
  if (value.kind !== 'parts') return [figureInline(claim, w), ...suffix];
  const parts = value.parts.flatMap(({ scope, figure }, index): Content => {
    const separator: Content = index === 0 ? [] : [words(joint)];
    return [
      ...separator,
      { kind: 'figure', text: figure.text, of: claim.id, part: scope },
      ...counted(question, scope, figure),
    ];
  });
  return [...parts, ...suffix];
}

/** " [predicted]": how firmly it was said; nothing where it was asserted. */
export function modalitySuffix({ modality }: Claim, w: Words): Content {
  const tag = w.modality[modality];
  return tag === '' ? [] : [words(` [${tag}]`)];
}

function figureInline(claim: Claim, w: Words): ClaimInline {
  return { kind: 'figure', text: valueText(claim, w), of: claim.id };
}

/** How a claim's value reads; the empty string where it has none. */
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

/** "losses: ", before "no figure given". */
function unstatedScope(question: Question, scope: string | null, w: Words): Content {
  const label = scope === null ? undefined : question.scopes.get(scope)?.label;
  return label === undefined ? [] : [field('scope', `${question.id}/${scope}`, 'label', label), words(w.colon)];
}

/** What a figure counts: its scope's label; or the question's unit, unless the figure itself names one. */
function counted(question: Question, scope: string | null, figure: Figure): Content {
  const label = scope === null ? null : question.scopes.get(scope)?.label;
  if (label !== null && label !== undefined)
    return [words(' '), field('scope', `${question.id}/${scope}`, 'label', label)];
  if (figure.unit !== null || question.unit === null) return [];
  return [words(' '), field('question', question.id, 'unit', question.unit)];
}

/** The numbers that a claim's figure was taken as, where the words leave room: "180–220". Empty where there is nothing to add. */
export function intervalContent(claim: Claim, w: Words): Content {
  const { value } = claim;
  if (value?.kind !== 'figure' || !isTwoSided(value.figure.interval)) return [];
  const { interval } = value.figure;
  if (interval.low === interval.high) return [];
  const text = w.interval(interval);
  return text === value.text ? [] : [{ kind: 'arithmetic', text, op: 'interval', terms: [claim.id] }];
}
