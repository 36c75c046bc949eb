import { takenBackBy } from '../compare/taken-back-by.ts';
import type { Claim, Question, Value } from '../dossier/dossier.ts';
import type { Figure } from '../figure/figure.ts';
import { isTwoSided } from '../figure/interval.ts';
import { field } from '../message/field.ts';
import type { ClaimInline, PlainInline, Said } from '../message/inline.ts';
import { words } from '../message/phrase.ts';
import type { Words } from '../words/words.ts';
import { actorName } from './record-names.ts';

type Content = Said['content'];

interface ValueOptions {
  /** Stands between the parts of a value. */
  separator?: string;
  /** True of words by which a speaker denies having given what is ascribed to it. */
  disowns?: boolean;
  /** False where what is counted stands beside it already. */
  counted?: boolean;
}

/**
 * A claim's value in its own words, with what it counts: "at least 120 Koksan guns", "withdrawn", "yes", "denies 200
 * houses".
 */
export function valueContent(claim: Claim, w: Words, options: ValueOptions = {}): Content {
  if (claim.value === null || claim.question === null) return [];
  const { separator = w.listSeparator, disowns = false, counted = true } = options;
  if (!counted && claim.value.kind === 'figure' && !isDeniedNothing(claim, w))
    return [...denialPrefix(claim, w, { disowns }), figureInline(claim, w, disowns), ...modalitySuffix(claim, w)];
  const content = [...plainContent(claim, w, separator, disowns), ...modalitySuffix(claim, w)];
  return isDeniedNothing(claim, w) ? content : [...denialPrefix(claim, w, { disowns }), ...content];
}

function plainContent(claim: Claim, w: Words, separator: string, disowns: boolean): Content {
  const { value, question } = claim;
  if (value === null || question === null) return [];
  if (value.kind === 'figure') {
    const counted = countedThing(question, claim.scope, value.figure);
    if (isDeniedNothing(claim, w))
      return [...denialPrefix(claim, w, { disowns, counted }), { kind: 'figure', text: value.text, of: claim.id }];
    return withCounted({ kind: 'figure', text: value.text, of: claim.id }, counted, w);
  }
  if (value.kind === 'relative') return relativeContent(claim, value, w, disowns);
  if (value.kind === 'unstated') return [...scopeBefore(question, claim.scope, w), figureInline(claim, w, disowns)];
  if (value.kind !== 'parts') return [figureInline(claim, w, disowns)];
  return value.parts.flatMap(
    ({ scope }, index): Content => [...(index === 0 ? [] : [words(separator)]), ...partContent(claim, scope, w)],
  );
}

/** One part of a claim's value, with what it counts: "about 1,000 killed". */
export function partContent(claim: Claim, scope: string, w: Words): Content {
  const { value, question } = claim;
  const part = value?.kind === 'parts' ? value.parts.find((one) => one.scope === scope) : undefined;
  if (part === undefined || question === null) return [];
  const figure = { kind: 'figure', text: part.figure.text, of: claim.id, part: scope } as const;
  return withCounted(figure, countedThing(question, scope, part.figure), w);
}

interface DenialOptions {
  disowns?: boolean;
  /** What is counted; it stands within the denial that there is nothing. */
  counted?: Content;
}

/**
 * "denies ", before what is denied; empty where nothing is. A denied yes holds the word itself: "denies it". `disowns`:
 * "denies having given ". Before "none": "denies that the number of houses is ".
 */
export function denialPrefix(claim: Claim, w: Words, { disowns = false, counted = [] }: DenialOptions = {}): Content {
  const { modality, value, origin } = claim;
  if (modality !== 'denied' || value === null) return [];
  if (!disowns && isDeniedYes(claim)) return [];
  const isNumber = value.kind === 'figure' || value.kind === 'parts';
  const kind = isDeniedNothing(claim, w) ? 'nothing' : isNumber ? 'figure' : 'other';
  const verb = words((disowns ? w.disowns[kind] : w.denies[kind])(origin.plural));
  if (kind !== 'nothing') return [verb];
  return [verb, ...(counted.length === 0 ? [] : [words(w.numberOf), ...counted]), words(w.numberIs)];
}

/** True where somebody denies that there is nothing. */
export function isDeniedNothing({ modality, value }: Claim, w: Words): boolean {
  return modality === 'denied' && value?.kind === 'figure' && w.isNothing(value.text);
}

/** " [predicted]": how firmly it was said; empty where it was asserted, and where a denial is told by its verb. */
export function modalitySuffix(claim: Claim, w: Words): Content {
  const tag = claim.modality === 'denied' ? [] : modalityTag(claim, w);
  return tag.length === 0 ? [] : [words(' ['), ...tag, words(']')];
}

/** How firmly a claim was said: "predicted", "taken back by OCHA"; empty where it was asserted. */
export function modalityTag(claim: Claim, w: Words): PlainInline[] {
  const tag = w.modality[claim.modality];
  if (tag === '') return [];
  const by = claim.modality === 'retracted' ? takenBackBy(claim) : claim.origin;
  return by.id === claim.origin.id ? [words(tag)] : [words(`${tag}${w.by}`), actorName(by)];
}

function figureInline(claim: Claim, w: Words, disowns: boolean): ClaimInline {
  return { kind: 'figure', text: disowns ? valueText(claim, w) : shownValue(claim, w), of: claim.id };
}

/** How a claim's value stands in an answer: as it reads, but "denies it" for a denied yes. */
export function shownValue(claim: Claim, w: Words): string {
  return isDeniedYes(claim) ? w.denies.it(claim.origin.plural) : valueText(claim, w);
}

function isDeniedYes({ modality, value }: Pick<Claim, 'modality' | 'value'>): boolean {
  return modality === 'denied' && value?.kind === 'yes-no' && value.yes;
}

/** True of a question that a figure answers. */
export function isCount({ measure }: Question): boolean {
  return measure === 'cumulative' || measure === 'level' || measure === 'flow';
}

/** How a claim's value reads; the empty string if it has none. */
export function valueText({ value, question }: Claim, w: Words): string {
  if (value === null) return '';
  switch (value.kind) {
    case 'figure':
    case 'relative':
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
      return question !== null && isCount(question) ? w.unstated.figure : w.unstated.answer;
    default:
      return value satisfies never;
  }
}

/**
 * One end of a figure as it was said: of a range one of its numbers; "120 or more" where it has no top, and "300 or
 * fewer" where it has no bottom; else all of it, with its hedge.
 */
export function figureEnd({ text, hedge, number, upper }: Figure, end: 'low' | 'high', w: Words): string {
  if (hedge === 'range') return w.number(end === 'low' ? number : (upper ?? number));
  if (hedge === 'at-least' && end === 'high') return w.orMore(number);
  return hedge === 'at-most' && end === 'low' ? w.orFewer(number) : text;
}

/** "electric pumps: at least the same amount as the mayor’s “120 diesel pumps”". */
function relativeContent(
  claim: Claim,
  { to }: Extract<Value, { kind: 'relative' }>,
  w: Words,
  disowns: boolean,
): Content {
  const { question, scope } = claim;
  return [
    ...(question === null ? [] : scopeBefore(question, scope, w)),
    figureInline(claim, w, disowns),
    words(w.relativeTo),
    actorName(to.origin),
    words(w.possessiveOpen),
    ...valueContent(to, w),
    words(w.quoteEnd),
  ];
}

/** "losses: ", which stands before "no figure given" and before what is relative. */
function scopeBefore(question: Question, scope: string | null, w: Words): Content {
  const label = scope === null ? undefined : question.scopes.get(scope)?.label;
  return label === undefined ? [] : [field('scope', `${question.id}/${scope}`, 'label', label), words(w.colon)];
}

/** What a figure counts: its scope's label; or the question's unit, unless the figure itself names one. */
function countedThing(question: Question, scope: string | null, figure: Figure): PlainInline[] {
  const label = scope === null ? null : question.scopes.get(scope)?.label;
  if (label !== null && label !== undefined) return [field('scope', `${question.id}/${scope}`, 'label', label)];
  if (figure.unit !== null || question.unit === null) return [];
  return [field('question', question.id, 'unit', question.unit)];
}

/** A figure before what it counts: "12 houses", "dozens of houses", "no houses". */
function withCounted(figure: ClaimInline, counted: readonly PlainInline[], w: Words): Content {
  const [thing] = counted;
  if (thing === undefined) return [figure];
  const joint = w.beforeCounted(figure.text, thing.text);
  return joint === null ? [{ ...figure, text: w.noneOf }, words(' '), thing] : [figure, words(joint), thing];
}

/** The range that a claim's figure was taken as: "180–220". Empty where the figure itself says as much. */
export function intervalContent(claim: Claim, w: Words): Content {
  const { value } = claim;
  if (value?.kind === 'relative')
    return [{ kind: 'arithmetic', text: w.interval(value.interval), op: 'interval', terms: [claim.id] }];
  if (value?.kind !== 'figure' || !isTwoSided(value.figure.interval)) return [];
  const { interval } = value.figure;
  if (interval.low === interval.high) return [];
  const text = w.interval(interval);
  return text === value.text ? [] : [{ kind: 'arithmetic', text, op: 'interval', terms: [claim.id] }];
}
