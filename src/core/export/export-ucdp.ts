import type { Difference } from '../compare/difference.ts';
import { countOrigins } from '../compare/origins.ts';
import type { ReportedRange } from '../compare/reported-range.ts';
import { amountsTold, isFigure, isHeld, type ToldFigure } from '../compare/told-figures.ts';
import { membersOf } from '../dossier/body-of.ts';
import type { Claim, Dossier } from '../dossier/dossier.ts';
import { runToEnd } from '../memory/turns.ts';
import { differencesOf } from '../query/differences.ts';
import { dayText } from '../time/day-text.ts';
import type { Moment } from '../time/moment.ts';
import { bounds } from './claim-row.ts';
import { byteOrderMark, type Cell, writeCsv } from './write-csv.ts';

/** The columns as the UCDP GED codebook names them, then our own. The README beside this file tells each. */
export const ucdpExportColumns = [
  ...['id', 'year', 'source_article', 'source_office', 'source_date', 'source_headline', 'source_original'],
  ...['number_of_sources', 'date_prec', 'date_start', 'date_end', 'best', 'high', 'low'],
  ...['question', 'ask', 'measure', 'unit', 'scope', 'scope_label', 'low_text', 'high_text', 'low_claim', 'high_claim'],
  ...['origins_min', 'origins_max', 'verdict', 'dossier', 'revision'],
] as const;

/** Between which figures one thing is reported. */
interface Reported {
  scope: string | null;
  low: ToldFigure;
  high: ToldFigure;
  /** The claims behind it. */
  claims: readonly Claim[];
}

/**
 * The reported figures in columns like those of the UCDP Georeferenced Event Dataset, as CSV: a row for each scope of
 * a question that has a figure. `best` is empty in every row: nothing here rules which figure is right.
 */
export function exportUcdp(dossier: Dossier): string {
  const rows = differencesOf(dossier).flatMap((difference) =>
    reportedIn(difference).map((range) => rowOf(range, difference, dossier)),
  );
  return `${byteOrderMark}${writeCsv(ucdpExportColumns, rows)}`;
}

/** The ranges of the difference; and of a scope that one position alone gives a figure of, that figure. */
function reportedIn({ reported, claims }: Difference): Reported[] {
  const told = runToEnd(amountsTold(claims)).filter(isFigure).filter(isHeld);
  const known = new Set(reported.map(({ scope }: ReportedRange) => scope));
  const others = [...Map.groupBy(told, ({ scope }) => scope)].filter(([scope]) => !known.has(scope));
  return [
    ...reported.map(({ scope, low, high, counted }) => ({ scope, low, high, claims: counted })),
    ...others.flatMap(([scope, figures]): Reported[] => {
      // the newest figure of a position stands first
      const newest = [...new Map(figures.toReversed().map((one) => [one.origin, one])).values()];
      const [first] = newest;
      if (first === undefined) return [];
      const low = newest.reduce((least, one) => (one.interval.low < least.interval.low ? one : least), first);
      const high = newest.reduce((most, one) => (one.interval.high > most.interval.high ? one : most), first);
      return [{ scope, low, high, claims: newest.map(({ claim }) => claim) }];
    }),
  ];
}

function rowOf(
  { scope, low, high, claims }: Reported,
  { question, verdict }: Difference,
  dossier: Dossier,
): Record<(typeof ucdpExportColumns)[number], Cell> {
  const origins = countOrigins(claims);
  const ends = [...new Set([low.claim, high.claim])];
  const each = (text: (claim: Claim) => string | null) =>
    [...new Set(ends.map((claim) => text(claim) ?? ''))].filter((one) => one !== '').join('; ');
  return {
    id: [dossier.id, question.id, ...(scope === null ? [] : [scope])].join('/'),
    ...whenOf(ends),
    source_article: each(({ source }) =>
      [source.publisher.name, source.published?.edtf, source.title].filter((part) => part != null).join(', '),
    ),
    source_office: each(({ source }) => source.publisher.name),
    source_date: each(({ source }) => source.published?.edtf ?? null),
    source_headline: each(({ source }) => source.title),
    source_original: each(({ origin }) =>
      membersOf(origin)
        .map(({ name }) => name)
        .join(' and '),
    ),
    number_of_sources: origins.outlets,
    best: null,
    high: bounds(high.interval).high,
    low: bounds(low.interval).low,
    question: question.id,
    ask: question.ask,
    measure: question.measure,
    unit: question.unit,
    scope,
    scope_label: scope === null ? null : (question.scopes.get(scope)?.label ?? null),
    low_text: low.figure.text,
    high_text: high.figure.text,
    low_claim: low.claim.id,
    high_claim: high.claim.id,
    origins_min: origins.min,
    origins_max: origins.max,
    verdict,
    dossier: dossier.id,
    revision: dossier.revision,
  };
}

/** The days that the figures may stand for; empty where one end is open. */
function whenOf(claims: readonly Claim[]): Record<'year' | 'date_prec' | 'date_start' | 'date_end', Cell> {
  const moments = claims.map(({ asOf, said, source }): Moment | null => asOf ?? said ?? source.published);
  const first = Math.min(...moments.map((moment) => moment?.first ?? -Infinity));
  const last = Math.max(...moments.map((moment) => moment?.last ?? Infinity));
  const start = Number.isFinite(first) ? dayText(first) : null;
  const end = Number.isFinite(last) ? dayText(last) : null;
  const year = start?.slice(0, -'-00-00'.length) ?? null;
  const isOneYear = year !== null && end?.slice(0, -'-00-00'.length) === year;
  return {
    year: isOneYear ? year : null,
    date_prec: precisionOf(last - first + 1),
    date_start: start,
    date_end: end,
  };
}

/** By how many days: 1 the day, 2 up to six days, 3 a week, 4 up to a month, 5 up to a year; else none. */
function precisionOf(days: number): number | null {
  const most = [1, 6, 7, 31, 366].findIndex((limit) => days <= limit);
  return most === -1 ? null : most + 1;
}
