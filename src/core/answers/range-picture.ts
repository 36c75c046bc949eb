import type { Difference } from '../compare/difference.ts';
import { publicationWindow } from '../compare/publication-window.ts';
import type { ReportedRange } from '../compare/reported-range.ts';
import type { ToldFigure } from '../compare/told-figures.ts';
import type { Dossier, Question, Source } from '../dossier/dossier.ts';
import type { Turns } from '../memory/turns.ts';
import { field } from '../message/field.ts';
import { type DateInline, type Phrase, textOf } from '../message/inline.ts';
import { join, words } from '../message/phrase.ts';
import { type RangeSign, type RangeStep, rangeSigns } from '../message/picture.ts';
import type { Block } from '../message/view.ts';
import { differenceOn, prepareDifferences } from '../query/differences.ts';
import type { Vantage } from '../query/vantage.ts';
import { dayText } from '../time/day-text.ts';
import { type Moment, parseMoment } from '../time/moment.ts';
import type { Words } from '../words/words.ts';
import type { AnswerContext } from './answer-context.ts';
import { figureEnd } from './claim-value.ts';
import { dateInline } from './dates.ts';
import { footer } from './footer.ts';
import { partsInPlace } from './picture-alt.ts';
import { questionTitle } from './record-names.ts';
import { saidByOrigin } from './said-by-origin.ts';

type PictureBlock = Extract<Block, { kind: 'picture' }>;

/** How many days of publication are looked at, the last ones. */
const mostDays = 60;

/**
 * The range that is reported on one question as it moved from page to page, with who moved it. A page counts from the
 * last day on which it can have appeared, and not at all where that is not known. Null where the range did not move, as
 * where all stands on the pages of one day.
 */
export function rangePicture(difference: Difference, vantage: Vantage, context: AnswerContext): PictureBlock | null {
  const { dossier, words: w } = context;
  const { question } = difference;
  const scope = widest(difference.reported)?.scope;
  if (scope === undefined) return null;
  const { isAll, isUndated } = pagesOf(difference, vantage);
  const steps = [...changesOf(difference, vantage, dossier)].map(({ page, range, before }) =>
    range === null ? goneStep(page, w) : stepOf(range, before, page, w),
  );
  if (steps.length < 2) return null;
  return {
    kind: 'picture',
    picture: {
      kind: 'range',
      title: w.pictures.range.title([questionTitle(question)]),
      footer: w.footer([
        ...(isAll ? [] : [w.pictures.range.latest]),
        ...(isUndated ? [w.pictures.range.undated] : []),
        footer(context, vantage.asOf),
      ]),
      unit: unitOf(question, scope),
      steps,
      key: rangeSignsIn(steps).map((sign) => ({ sign, name: [words(w.pictures.range.signs[sign])] })),
    },
    alt: partsInPlace(
      steps.map(({ when, moved }) => w.pictures.range.step(when, moved)),
      w.pictures.range.alt,
      w,
    ),
  };
}

/** The signs by which the steps of a range are drawn. */
export function rangeSignsIn(steps: readonly RangeStep[]): RangeSign[] {
  const reported = steps.filter(({ isReported }) => isReported);
  const has: Record<RangeSign, boolean> = {
    ends: reported.some(({ low, high }) => low !== null || high !== null),
    'no-upper': reported.some(({ high }) => high === null),
    'no-lower': reported.some(({ low }) => low === null),
  };
  return rangeSigns.filter((sign) => has[sign]);
}

/** Whether the reported range moved, as far as its second step: no day after that is looked at. */
export function hasMoved(difference: Difference, vantage: Vantage, dossier: Dossier): boolean {
  return changesOf(difference, vantage, dossier).take(2).toArray().length === 2;
}

/** Computes ahead, a little at a time, what `hasMoved` looks at. */
export function* prepareMoved(difference: Difference, vantage: Vantage, dossier: Dossier): Turns<void> {
  const { days } = pagesOf(difference, vantage);
  for (const [index, page] of days.entries()) {
    yield* prepareDifferences(dossier, [vantageOn(page, vantage)], [difference.question.id]);
    const soFar = changesOf(difference, vantage, dossier, days.slice(0, index + 1));
    if (soFar.toArray().length === 2) return;
  }
}

/** Each page with which the range changed, with the range before it and since; null for none. */
function* changesOf(
  difference: Difference,
  vantage: Vantage,
  dossier: Dossier,
  days: readonly PageDay[] = pagesOf(difference, vantage).days,
) {
  const scope = widest(difference.reported)?.scope;
  if (scope === undefined) return;
  let before: ReportedRange | null = null;
  for (const page of days) {
    const then = differenceOn(dossier, difference.question.id, vantageOn(page, vantage));
    const range: ReportedRange | null = then?.reported.find((one) => one.scope === scope) ?? null;
    if (range === null ? before === null : before !== null && isSame(before, range)) continue;
    yield { page, range, before };
    before = range;
  }
}

/** From where the steps of a range are seen: what takes long to compute. */
export function vantagesOfRange(difference: Difference, vantage: Vantage): Vantage[] {
  return pagesOf(difference, vantage).days.map((page) => vantageOn(page, vantage));
}

function vantageOn({ moment }: PageDay, vantage: Vantage): Vantage {
  return { ...vantage, asOf: moment, surely: true };
}

/** The last days of the pages on which something was said of a question, up to that of the vantage. */
function pagesOf({ claims }: Difference, { asOf }: Vantage) {
  const sources = new Set(claims.map(({ source }) => source));
  const days = daysOfPages(sources, asOf?.last ?? Infinity);
  const isUndated = [...sources].some((source) => lastDayOf(source) === null);
  return { days: days.slice(-mostDays), isAll: days.length <= mostDays, isUndated };
}

/** The range that most positions stand behind. */
function widest(reported: readonly ReportedRange[]): ReportedRange | undefined {
  return reported.toSorted((a, b) => b.counted.length - a.counted.length)[0];
}

interface PageDay {
  moment: Moment;
  source: Source;
}

/** The last possible day of publication of each dated page until one day, each day once, in order. */
function daysOfPages(sources: ReadonlySet<Source>, until: number): PageDay[] {
  const days = new Map<number, PageDay>();
  for (const source of sources) {
    const day = lastDayOf(source);
    if (day === null || day > until || isNamedCloser(days.get(day)?.source, source)) continue;
    const parsed = parseMoment(dayText(day));
    if (parsed.ok) days.set(day, { moment: parsed.moment, source });
  }
  return [...days.values()].sort((a, b) => a.moment.first - b.moment.first);
}

/** The last day on which a dated page can have appeared; null where that is not known. */
export function lastDayOf(source: Source): number | null {
  const { last } = publicationWindow(source);
  return source.published !== null && Number.isFinite(last) ? last : null;
}

/** True where the date of the one page says at least as closely as that of the other which day is meant. */
function isNamedCloser(one: Source | undefined, other: Source): boolean {
  const [a, b] = [one, other].map((source) => source?.published?.first ?? -Infinity);
  return one !== undefined && (a ?? -Infinity) >= (b ?? -Infinity);
}

function isSame(a: ReportedRange, b: ReportedRange): boolean {
  return endOf(a.low, 'low') === endOf(b.low, 'low') && endOf(a.high, 'high') === endOf(b.high, 'high');
}

function goneStep({ moment, source }: PageDay, w: Words): RangeStep {
  const when = [dateOfPage(moment, source, w)];
  return { low: null, high: null, isReported: false, day: moment.first, when, moved: w.pictures.range.gone };
}

function dateOfPage(moment: Moment, { id, published }: Source, w: Words): DateInline {
  return dateInline(published ?? moment, { record: 'source', id, field: 'published' }, w);
}

function stepOf(range: ReportedRange, before: ReportedRange | null, { moment, source }: PageDay, w: Words): RangeStep {
  const ends = [
    { end: 'low', told: range.low, was: before?.low },
    { end: 'high', told: range.high, was: before?.high },
  ] as const;
  const moved = ends.filter(({ end, told, was }) => was === undefined || endOf(told, end) !== endOf(was, end));
  const said = moved.map(({ end, told }) => saidEnd(told, end, w));
  const once = said.filter((phrase, index) => said.findIndex((one) => textOf(one) === textOf(phrase)) === index);
  return {
    low: endOf(range.low, 'low'),
    high: endOf(range.high, 'high'),
    isReported: true,
    day: moment.first,
    when: [dateOfPage(moment, source, w)],
    moved: join(once, w.semicolon),
  };
}

/** The number as it was said, at this end; null where the words leave the end open. */
export function endOf({ figure: { hedge, number, upper } }: Pick<ToldFigure, 'figure'>, end: 'low' | 'high') {
  if (end === 'low') return hedge === 'at-most' || hedge === 'fewer-than' ? null : number;
  return hedge === 'at-least' || hedge === 'more-than' ? null : (upper ?? number);
}

function saidEnd({ claim, part, figure }: ToldFigure, end: 'low' | 'high', w: Words): Phrase {
  const shown = { kind: 'figure', text: figureEnd(figure, end, w), of: claim.id, end } as const;
  return [saidByOrigin(claim, [part === null ? shown : { ...shown, part }], w)];
}

function unitOf(question: Question, scope: string | null): Phrase {
  const label = scope === null ? undefined : question.scopes.get(scope)?.label;
  if (label !== undefined) return [field('scope', `${question.id}/${scope}`, 'label', label)];
  if (question.unit === null) return [];
  return [field('question', question.id, 'unit', question.unit)];
}
