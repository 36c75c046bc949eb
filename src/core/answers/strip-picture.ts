import { type Comparand, comparandsOf } from '../compare/comparand.ts';
import type { PairRuling } from '../compare/compare-pair.ts';
import type { Difference } from '../compare/difference.ts';
import { givesNoAnswer, type OrderedPosition, positionsIn, tellsApart } from '../compare/renderings.ts';
import { isHeld } from '../compare/told-figures.ts';
import { field } from '../message/field.ts';
import { type Phrase, type Said, textOf } from '../message/inline.ts';
import { join, words } from '../message/phrase.ts';
import {
  type StripMark,
  type StripPanel,
  type StripPicture,
  type StripRow,
  type StripSign,
  stripSigns,
} from '../message/picture.ts';
import type { Block } from '../message/view.ts';
import type { Vantage } from '../query/vantage.ts';
import type { Words } from '../words/words.ts';
import type { AnswerContext } from './answer-context.ts';
import { claimDates } from './claim-lines.ts';
import { isCount, partContent, valueContent } from './claim-value.ts';
import { comparandContent } from './comparand-content.ts';
import { restInline } from './counts.ts';
import { findingLine } from './finding.ts';
import { footer } from './footer.ts';
import { positionLines } from './glance-entry.ts';
import { partsInPlace } from './picture-alt.ts';
import { silentLine } from './position-entries.ts';
import { actorName, questionTitle } from './record-names.ts';
import { saidByOrigin } from './said-by-origin.ts';
import { sumsIn } from './sum-items.ts';
import { isUnsourced } from './telling.ts';
import { readingHeading, verdictHeading } from './verdict-lines.ts';

type PictureBlock = Extract<Block, { kind: 'picture' }>;

/** How many rows one panel shows; the answer beside it has all. */
const mostRows = 40;

/**
 * Every figure on one question on one axis; where its verdict depends on something open, what decides under each
 * reading in a panel of its own, and who else answers in a last one. Null of a question that no figure answers.
 */
export function stripPicture(difference: Difference, vantage: Vantage, context: AnswerContext): PictureBlock | null {
  const { words: w } = context;
  const { question } = difference;
  if (!isCount(question)) return null;
  const all = positionsIn(difference);
  const sums = sumsIn(difference);
  const drawn = all.filter((ordered) => amountsOf(ordered, sums).length > 0);
  if (drawn.length === 0) return null;
  const silent = all.filter((ordered) => !drawn.includes(ordered) && givesNoAnswer(ordered.position));
  const panels = panelsOf(difference, { drawn, silent, sums }, w);
  const picture: StripPicture = {
    kind: 'strip',
    title: [questionTitle(question)],
    footer: w.footer([...(sums.length === 0 ? [] : [w.arithmeticMark]), footer(context, vantage.asOf)]),
    unit: question.unit === null ? [] : [field('question', question.id, 'unit', question.unit)],
    shared: sharesDrawing(panels) ? w.pictures.strip.sameFigures : [],
    panels,
    key: signsIn(panels).map((sign) => ({ sign, name: [words(w.pictures.strip.signs[sign])] })),
  };
  return { kind: 'picture', picture, alt: altOf(difference, all.length, w) };
}

/** The finding, what it comes to under each reading, and what each origin says. */
function altOf(difference: Difference, origins: number, w: Words): Phrase {
  const finding = findingLine(difference, w, { inText: true });
  const readings = difference.outcomes.map((outcome) => readingHeading(difference, outcome, w));
  const { lines } = positionLines(difference, w, mostRows);
  return partsInPlace(
    [...readings, ...lines],
    (shown) => w.pictures.strip.alt(finding, shown.slice(0, readings.length), shown.slice(readings.length)),
    w,
    readings.length + origins,
  );
}

/** The signs of a strip's marks: that one decides is a sign only beside others that do not. */
export function signsIn(panels: readonly StripPanel[]): StripSign[] {
  const marks = panels.flatMap(({ rows }) => rows.flatMap((row) => row.marks));
  const has: Record<StripSign, boolean> = {
    said: marks.some(({ low, high, named }) => low !== high && named.length > 0),
    range: marks.some(isByRule),
    decides: marks.some(({ decides }) => decides) && marks.some(({ decides }) => !decides),
    vague: marks.some(({ isVague }) => isVague),
    'not-held': marks.some(({ isHeld }) => !isHeld),
  };
  return stripSigns.filter((sign) => has[sign]);
}

/** Whether no speaker said how wide it is. */
function isByRule({ low, high, named, isVague }: StripMark): boolean {
  if (low === null || high === null || low === high || isVague) return false;
  return !named.includes(low) || !named.includes(high);
}

/** What a strip draws: who gives a figure, who gives none, and our sums. */
interface Drawn {
  drawn: readonly OrderedPosition[];
  silent: readonly OrderedPosition[];
  sums: readonly Comparand[];
}

function panelsOf(difference: Difference, { drawn, silent, sums }: Drawn, w: Words): readonly StripPanel[] {
  const { outcomes, decided, verdict, question } = difference;
  const none = silent.length === 0 ? [] : [{ speaker: silentLine(silent, question, w), date: [], marks: [] }];
  if (outcomes.length === 0) {
    const heading = verdictHeading(difference, w);
    return [{ heading, verdict, rows: [...rowsOf(drawn, sums, weighed(decided), w), ...none] }];
  }
  const shown = new Set<OrderedPosition>();
  const panels = outcomes.map((outcome): StripPanel => {
    const own = drawn.filter(({ position }) => outcome.decided === null || takesPart(position.claims, outcome.decided));
    for (const ordered of own) shown.add(ordered);
    const rows = rowsOf(own, sums, weighed(outcome.decided), w);
    return { heading: readingHeading(difference, outcome, w), verdict: outcome.verdict, rows };
  });
  const others = drawn.filter((ordered) => !shown.has(ordered));
  const told = withoutRepeats(panels);
  const rows = [...rowsOf(others, sums, null, w), ...none];
  return rows.length === 0 ? told : [...told, { heading: w.pictures.theOthers, verdict: null, rows }];
}

/** The pair by which two figures were weighed against each other; null where nothing of the kind decided. */
function weighed(pair: PairRuling | null): PairRuling | null {
  if (pair === null || !tellsApart(pair.verdict)) return null;
  return pair.a.interval === null || pair.b.interval === null ? null : pair;
}

/** Readings of which every one shows the same, as those of an order in time: one beneath the other, and that once. */
function withoutRepeats(panels: readonly StripPanel[]): readonly StripPanel[] {
  const [first, ...others] = panels.map(({ rows }) => JSON.stringify(rows));
  if (others.length === 0 || others.some((rows) => rows !== first)) return panels;
  return panels.map((panel, index) => (index === panels.length - 1 ? panel : { ...panel, rows: [] }));
}

/** Whether some readings stand above the drawing of the next one. */
export function sharesDrawing(panels: readonly StripPanel[]): boolean {
  return panels.some(({ rows }) => rows.length === 0);
}

function takesPart(claims: OrderedPosition['position']['claims'], { a, b }: PairRuling): boolean {
  return [...a.claims, ...b.claims].some((claim) => claims.includes(claim));
}

/** A row for each speaker and date, what decides first; and one that says how many more rows there would be. */
function rowsOf(
  drawn: readonly OrderedPosition[],
  sums: readonly Comparand[],
  pair: PairRuling | null,
  w: Words,
): StripRow[] {
  const rows = drawn.flatMap((ordered) => rowsOfPosition(ordered, sums, pair, w));
  const shown = rows.slice(0, mostRows);
  if (shown.length === rows.length) return rows;
  return [...shown, { speaker: w.andMore([restInline(rows.length, shown.length, w)]), date: [], marks: [] }];
}

/** Who speaks for one body in another name, or on another day, has a row of its own. */
function rowsOfPosition(
  ordered: OrderedPosition,
  sums: readonly Comparand[],
  pair: PairRuling | null,
  w: Words,
): StripRow[] {
  const said = amountsOf(ordered, sums).map((amount) => {
    const [claim] = amount.claims;
    const unsourced = isUnsourced(claim) ? [words(w.noSource)] : [];
    return {
      amount,
      speaker: [actorName(claim.origin), ...unsourced],
      date: join(claimDates(amount.claims[0], w), w.dot),
    };
  });
  return [...Map.groupBy(said, ({ speaker, date }) => textOf([...speaker, ...date])).values()].flatMap((together) => {
    const [first] = together;
    if (first === undefined) return [];
    const { speaker, date } = first;
    return [{ speaker, date, marks: together.map(({ amount }) => markOf(amount, pair, w)) }];
  });
}

/** What a position says in numbers: each thing once, its parts one by one, then its sums. */
function amountsOf({ renderings, position }: OrderedPosition, sums: readonly Comparand[]): Comparand[] {
  const own = renderings.flatMap(([claim]) => comparandsOf(claim).filter(({ derived }) => !derived));
  const summed = sums.filter(({ claims }) => claims.every((claim) => position.claims.includes(claim)));
  return [...own, ...summed].filter(({ interval }) => interval !== null);
}

function markOf(amount: Comparand, pair: PairRuling | null, w: Words): StripMark {
  const { claims, derived, figure } = amount;
  return {
    ...extentOf(amount),
    named: namedIn(amount),
    label: [saidByOrigin(claims[0], contentOf(amount, w), w, { speakerFirst: true })],
    isVague: figure?.hedge === 'vague',
    isDerived: derived || claims[0].value?.kind === 'relative',
    decides: pair !== null && [pair.a, pair.b].some((side) => isSame(side, amount)),
    isHeld: claims.every((claim) => isHeld({ claim })),
  };
}

function contentOf(amount: Comparand, w: Words): Said['content'] {
  const { claims, derived, scopes } = amount;
  const [claim] = claims;
  if (derived) return [words(w.together), ...comparandContent(amount, w)];
  if (claim.value?.kind === 'relative') return comparandContent(amount, w);
  return claim.value?.kind === 'parts' ? partContent(claim, scopes[0] ?? '', w) : valueContent(claim, w);
}

/** The numbers that words allow: "up to 300" has no lower end but that no count is lower than zero. */
export function extentOf({ interval, ceiling }: Pick<Comparand, 'interval' | 'ceiling'>) {
  const { low = -Infinity, high = Infinity, lowOpen = false, highOpen = false } = interval ?? {};
  const [hasLow, hasHigh] = [!ceiling && Number.isFinite(low), Number.isFinite(high)];
  return {
    low: hasLow ? low : null,
    high: hasHigh ? high : null,
    isLowOpen: hasLow && lowOpen,
    isHighOpen: hasHigh && highOpen,
  };
}

/** The numbers that are named as they were said: none by a vague word, by our arithmetic, or beside another figure. */
export function namedIn({ figure }: Pick<Comparand, 'figure'>): number[] {
  if (figure === null || figure.hedge === 'vague') return [];
  const { number, upper } = figure;
  return upper === null || upper === number ? [number] : [number, upper];
}

function isSame(a: Comparand, b: Comparand): boolean {
  const areClaims = a.claims.length === b.claims.length && a.claims.every((claim) => b.claims.includes(claim));
  return areClaims && a.derived === b.derived && a.scopes.join() === b.scopes.join();
}
