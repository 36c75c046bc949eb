import { type Comparand, comparandsOf } from '../compare/comparand.ts';
import type { PairRuling } from '../compare/compare-pair.ts';
import type { Difference } from '../compare/difference.ts';
import { type OrderedPosition, positionsIn } from '../compare/renderings.ts';
import { type Said, textOf } from '../message/inline.ts';
import { join, words } from '../message/phrase.ts';
import type { Extent, StripMark, StripPanel, StripPicture, StripRow } from '../message/picture.ts';
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
import { firstPhrases } from './picture-alt.ts';
import { actorName, questionTitle } from './record-names.ts';
import { saidByOrigin } from './said-by-origin.ts';
import { sumsIn } from './sum-items.ts';
import { isUnsourced } from './telling.ts';
import { readingHeading } from './verdict-lines.ts';

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
  const picture: StripPicture = {
    kind: 'strip',
    title: [questionTitle(question)],
    footer: w.footer([...(sums.length === 0 ? [] : [w.arithmeticMark]), footer(context, vantage.asOf)]),
    unit: question.unit === null ? [] : [{ kind: 'name', text: question.unit, of: unitOf(question.id) }],
    panels: panelsOf(difference, drawn, sums, w),
  };
  const alt = w.pictures.strip.alt(findingLine(difference, w), positionLines(difference, w).lines);
  return { kind: 'picture', picture, alt: firstPhrases(alt) };
}

function unitOf(question: string) {
  return { record: 'question', id: question, field: 'unit' } as const;
}

function panelsOf(
  difference: Difference,
  drawn: readonly OrderedPosition[],
  sums: readonly Comparand[],
  w: Words,
): StripPanel[] {
  const { outcomes, decided, verdict } = difference;
  if (outcomes.length === 0) return [{ heading: [], verdict, rows: rowsOf(drawn, sums, decided, w) }];
  const shown = new Set<OrderedPosition>();
  const panels = outcomes.map((outcome): StripPanel => {
    const own = drawn.filter(({ position }) => outcome.decided === null || takesPart(position.claims, outcome.decided));
    for (const ordered of own) shown.add(ordered);
    const rows = rowsOf(own, sums, outcome.decided, w);
    return { heading: readingHeading(difference, outcome, w), verdict: outcome.verdict, rows };
  });
  const others = drawn.filter((ordered) => !shown.has(ordered));
  if (others.length === 0) return panels;
  return [...panels, { heading: w.pictures.theOthers, verdict, rows: rowsOf(others, sums, null, w) }];
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
    label: [saidByOrigin(claims[0], contentOf(amount, w), w, { speakerFirst: true })],
    isVague: figure?.hedge === 'vague',
    isDerived: derived || claims[0].value?.kind === 'relative',
    decides: pair !== null && [pair.a, pair.b].some((side) => isSame(side, amount)),
    isHeld: claims.every(({ modality }) => modality === 'asserted' || modality === 'assessed'),
  };
}

function contentOf(amount: Comparand, w: Words): Said['content'] {
  const { claims, derived, scopes } = amount;
  const [claim] = claims;
  if (derived || claim.value?.kind === 'relative') return comparandContent(amount, w);
  return claim.value?.kind === 'parts' ? partContent(claim, scopes[0] ?? '', w) : valueContent(claim, w);
}

/** The numbers that words allow: "up to 300" has no lower end but that no count is lower than zero. */
export function extentOf({ interval, ceiling }: Pick<Comparand, 'interval' | 'ceiling'>): Extent {
  const { low = -Infinity, high = Infinity } = interval ?? {};
  return {
    low: ceiling || !Number.isFinite(low) ? null : low,
    high: Number.isFinite(high) ? high : null,
  };
}

function isSame(a: Comparand, b: Comparand): boolean {
  const areClaims = a.claims.length === b.claims.length && a.claims.every((claim) => b.claims.includes(claim));
  return areClaims && a.derived === b.derived && a.scopes.join() === b.scopes.join();
}
