import { endOf, lastDayOf, rangeSignsIn } from '../answers/range-picture.ts';
import { publicationWindow } from '../compare/publication-window.ts';
import type { Figure } from '../figure/figure.ts';
import { type ClaimInline, type Phrase, textOf } from '../message/inline.ts';
import type { RangePicture, RangeStep } from '../message/picture.ts';
import type { FaithfulContext } from './faithful-context.ts';

type End = 'low' | 'high';

/**
 * Each end of each step must be a figure that is named as having moved it, or stay where it was; each day the last one
 * on which the page of the step can have appeared; and each figure of a page that surely had appeared by then.
 */
export function checkRange({ steps, key }: RangePicture, context: FaithfulContext): string[] {
  const unexplained = rangeSignsIn(steps).filter((drawn) => !key.some(({ sign }) => sign === drawn));
  return [
    ...checkSteps(steps, context),
    ...unexplained.map((sign) => `the sign "${sign}" is drawn, which nothing explains`),
  ];
}

function checkSteps(steps: readonly RangeStep[], context: FaithfulContext): string[] {
  return steps.flatMap((step, index) => {
    const before = steps[index - 1];
    const ends = step.isReported ? (['low', 'high'] as const).filter((end) => !isTold(step, end, before, context)) : [];
    const isEmpty = step.low === null && step.high === null && figuresIn(step.moved).length === 0;
    const early = figuresIn(step.moved).filter((inline) => isEarly(inline, step, context));
    const isLater = before === undefined || before.day < step.day;
    return [
      ...ends.map((end) => `the ${end} end of "${textOf(step.when)}" is drawn at another number than was said`),
      ...early.map(({ text }) => `"${text}" is drawn on a day before which its page need not have appeared`),
      ...(step.isReported || isEmpty ? [] : [`"${textOf(step.when)}" is drawn as without a range, and has one`]),
      ...(isLater && step.day === dayOf(step.when, context)
        ? []
        : [`"${textOf(step.when)}" is drawn at another day, or out of order`]),
    ];
  });
}

/** Where both ends are one figure, it may be named once. */
function isTold(step: RangeStep, end: End, before: RangeStep | undefined, context: FaithfulContext): boolean {
  const told = figuresIn(step.moved);
  const own = told.filter((inline) => inline.end === end);
  const numbers = (own.length > 0 ? own : told).flatMap((inline) =>
    figuresOf(inline, context).map((figure) => endOf({ figure }, end)),
  );
  const stays = own.length === 0 && before !== undefined && before[end] === step[end];
  return stays || numbers.includes(step[end]);
}

function figuresIn(phrase: Phrase) {
  const content = phrase.flatMap((inline) => (inline.kind === 'said' ? inline.content : []));
  return content.filter((inline) => inline.kind === 'figure');
}

function isEarly({ of }: Extract<ClaimInline, { kind: 'figure' }>, { day }: RangeStep, { dossier }: FaithfulContext) {
  const claim = dossier.claims.get(of);
  return claim !== undefined && publicationWindow(claim.source).last > day;
}

function figuresOf({ of, part }: Extract<ClaimInline, { kind: 'figure' }>, { dossier }: FaithfulContext): Figure[] {
  const value = dossier.claims.get(of)?.value;
  if (value?.kind === 'figure') return part === undefined ? [value.figure] : [];
  return value?.kind === 'parts' ? value.parts.flatMap(({ scope, figure }) => (scope === part ? [figure] : [])) : [];
}

function dayOf([date]: Phrase, { dossier }: FaithfulContext): number | null {
  if (date?.kind !== 'date' || typeof date.of === 'string' || !('record' in date.of)) return null;
  if (date.of.record !== 'source' || date.of.field !== 'published') return null;
  const source = dossier.sources.get(date.of.id);
  return source === undefined ? null : lastDayOf(source);
}
