import type { Difference } from '../compare/difference.ts';
import type { ReportedRange } from '../compare/reported-range.ts';
import type { ToldFigure } from '../compare/told-figures.ts';
import type { Question, Source } from '../dossier/dossier.ts';
import { type Phrase, textOf } from '../message/inline.ts';
import { join } from '../message/phrase.ts';
import type { RangeStep } from '../message/picture.ts';
import type { Block } from '../message/view.ts';
import { differenceOn } from '../query/differences.ts';
import type { Vantage } from '../query/vantage.ts';
import { dayText } from '../time/day-text.ts';
import { type Moment, parseMoment } from '../time/moment.ts';
import type { Words } from '../words/words.ts';
import type { AnswerContext } from './answer-context.ts';
import { figureEnd } from './claim-value.ts';
import { dateInline } from './dates.ts';
import { footer } from './footer.ts';
import { firstPhrases } from './picture-alt.ts';
import { questionTitle } from './record-names.ts';
import { saidByOrigin } from './said-by-origin.ts';

type PictureBlock = Extract<Block, { kind: 'picture' }>;

/** How many days of publication are looked at, the last ones. */
const mostDays = 60;

/**
 * The range that is reported on one question as it moved from page to page, with who moved it. Null where it did not
 * move, as where all stands on the pages of one day.
 */
export function rangePicture(difference: Difference, vantage: Vantage, context: AnswerContext): PictureBlock | null {
  const { dossier, words: w } = context;
  const { question, claims } = difference;
  const scope = widest(difference.reported)?.scope;
  if (scope === undefined) return null;
  const pages = daysOfPages(new Set(claims.map(({ source }) => source))).slice(-mostDays);
  const steps: RangeStep[] = [];
  let before: ReportedRange | null = null;
  for (const { moment, source } of pages) {
    const then = differenceOn(dossier, question.id, { ...vantage, asOf: moment });
    const range: ReportedRange | undefined = then?.reported.find((one) => one.scope === scope);
    if (range === undefined || (before !== null && isSame(before, range))) continue;
    steps.push(stepOf(range, before, { moment, source }, w));
    before = range;
  }
  if (steps.length < 2) return null;
  return {
    kind: 'picture',
    picture: {
      kind: 'range',
      title: w.pictures.range.title([questionTitle(question)]),
      footer: footer(context, vantage.asOf),
      unit: unitOf(question, scope),
      steps,
    },
    alt: firstPhrases(w.pictures.range.alt(steps.map(({ when, moved }) => w.pictures.range.step(when, moved)))),
  };
}

/** From where the steps of a range are seen: what takes long to compute. */
export function vantagesOfRange({ claims }: Difference, vantage: Vantage): Vantage[] {
  const pages = daysOfPages(new Set(claims.map(({ source }) => source))).slice(-mostDays);
  return pages.map(({ moment }) => ({ ...vantage, asOf: moment }));
}

/** The range that most positions stand behind. */
function widest(reported: readonly ReportedRange[]): ReportedRange | undefined {
  return reported.toSorted((a, b) => b.counted.length - a.counted.length)[0];
}

interface PageDay {
  moment: Moment;
  source: Source;
}

/** The last possible day of publication of each page, each day once, in order. */
function daysOfPages(sources: ReadonlySet<Source>): PageDay[] {
  const days = new Map<number, PageDay>();
  for (const source of sources) {
    const day = source.published?.last ?? Infinity;
    if (!Number.isFinite(day)) continue;
    const parsed = parseMoment(dayText(day));
    if (parsed.ok) days.getOrInsert(day, { moment: parsed.moment, source });
  }
  return [...days.values()].sort((a, b) => a.moment.first - b.moment.first);
}

function isSame(a: ReportedRange, b: ReportedRange): boolean {
  return endOf(a.low, 'low') === endOf(b.low, 'low') && endOf(a.high, 'high') === endOf(b.high, 'high');
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
    day: moment.first,
    when: [dateInline(source.published ?? moment, { record: 'source', id: source.id, field: 'published' }, w)],
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
  if (label !== undefined)
    return [{ kind: 'name', text: label, of: { record: 'scope', id: `${question.id}/${scope}`, field: 'label' } }];
  if (question.unit === null) return [];
  return [{ kind: 'name', text: question.unit, of: { record: 'question', id: question.id, field: 'unit' } }];
}
