import type { PairRuling } from '../compare/compare-pair.ts';
import type { Difference } from '../compare/difference.ts';
import type { Position } from '../compare/positions.ts';
import { countPairs, pairsFrom } from '../compare/proof.ts';
import { isUnnamed, positionsIn } from '../compare/renderings.ts';
import type { Verdict } from '../compare/verdict.ts';
import { bodiesOf } from '../dossier/body-of.ts';
import type { Actor, Claim } from '../dossier/dossier.ts';
import { type Phrase, textOf } from '../message/inline.ts';
import { join, words } from '../message/phrase.ts';
import { type ReportsCell, type ReportsPicture, reportsCells } from '../message/picture.ts';
import type { Block } from '../message/view.ts';
import type { Vantage } from '../query/vantage.ts';
import type { Words } from '../words/words.ts';
import type { AnswerContext } from './answer-context.ts';
import { footer } from './footer.ts';
import { partsInPlace } from './picture-alt.ts';
import { actorName, questionTitle } from './record-names.ts';
import { shortVerdictName } from './verdict-lines.ts';

type PictureBlock = Extract<Block, { kind: 'picture' }>;

/** How much of a dossier one picture can show, and how many pairs may be looked at for it. */
export const mostReported = { origins: 24, questions: 40, pairs: 4_000 } as const;

/**
 * Questions on which origins are compared × these origins, worst first. Null where there are none, or more of either
 * than a picture can show.
 */
export function reportsPicture(
  differences: readonly Difference[],
  vantage: Vantage,
  context: AnswerContext,
): PictureBlock | null {
  const { words: w } = context;
  if (isTooMuchReported(differences)) return null;
  const compared = comparedOf(differences);
  if (compared.length === 0) return null;
  const shown = compared.map(({ difference }) => difference);
  const origins = originsAmong(shown, w);
  const rows = compared.map(({ difference, cells }) => {
    return {
      question: [questionTitle(difference.question)],
      verdict: difference.verdict,
      cells: [...origins.keys()].map((origin) => cells.get(origin) ?? 'silent'),
    };
  });
  const used = new Set(rows.flatMap(({ cells }) => cells));
  const picture: ReportsPicture = {
    kind: 'reports',
    title: w.pictures.reports.title,
    footer: w.footer([w.pictures.reports.only, footer(context, vantage.asOf)]),
    origins: [...origins.values()],
    rows,
    legend: reportsCells
      .filter((cell) => used.has(cell))
      .map((cell) => ({ cell, name: [words(w.pictures.reports.cells[cell])] })),
  };
  return { kind: 'picture', picture, alt: partsInPlace(rowsInPlace(shown, origins, w), w.pictures.reports.alt, w) };
}

/** True where more is compared than one picture can show. */
export function isTooMuchReported(differences: readonly Difference[]): boolean {
  const pairs = severalOf(differences).reduce((sum, difference) => sum + countPairs(difference), 0);
  if (pairs > mostReported.pairs) return true;
  const shown = comparedOf(differences).map(({ difference }) => difference);
  return shown.length > mostReported.questions || voicesAmong(shown).size > mostReported.origins;
}

function severalOf(differences: readonly Difference[]): Difference[] {
  return differences.filter((difference) => positionsIn(difference).length > 1);
}

/** Every pair is looked at for the cells, so this is done once for a difference. */
const known = new WeakMap<Difference, ReadonlyMap<string, ReportsCell>>();

/** The questions on which two origins are compared, with the cell of each origin. */
function comparedOf(differences: readonly Difference[]) {
  return severalOf(differences)
    .map((difference) => ({ difference, cells: known.getOrInsertComputed(difference, () => cellsOf(difference)) }))
    .filter(({ cells }) => [...cells.values()].some((cell) => cell !== 'alone'));
}

/** Every column with its name, in the order of the questions; with its page or body where another has the same. */
function originsAmong(differences: readonly Difference[], w: Words): Map<string, Phrase> {
  const columns = voicesAmong(differences);
  const names = new Map([...columns].map(([key, column]) => [key, namesOf(column, w)]));
  return new Map(
    [...names].map(([key, own]) => {
      const level = own.findIndex((name, index) => {
        return ![...names].some(([other, others]) => other !== key && textOf(others[index] ?? []) === textOf(name));
      });
      return [key, own.at(level) ?? []];
    }),
  );
}

/** The names that a column can have, from the shortest to the one that says most. */
function namesOf({ voices, page }: Column, w: Words): Phrase[] {
  const bare = nameOf(voices, w);
  const [voice] = voices;
  const [body] = voice === undefined ? [] : bodiesOf(voice);
  const full =
    voices.size > 1 || body === undefined || body === voice ? bare : w.pictures.reports.ofBody(bare, [actorName(body)]);
  return [bare, full].flatMap((name) => [
    name,
    page === null ? name : w.pictures.reports.onPage(name, [actorName(page)]),
  ]);
}

interface Column {
  /** Who speaks in it. */
  voices: Set<Actor>;
  /** On whose pages; null of a named origin, which is itself on all of them. */
  page: Actor | null;
}

/** Every column, in the order of the questions. */
function voicesAmong(differences: readonly Difference[]): Map<string, Column> {
  const columns = new Map<string, Column>();
  for (const { position } of differences.flatMap((difference) => positionsIn(difference))) {
    const page = pageOf(position);
    const { voices } = columns.getOrInsertComputed(keyOf(position), () => ({ voices: new Set(), page }));
    for (const { origin } of position.claims) voices.add(origin);
  }
  return columns;
}

/** An origin has one column; who is not named may be another on each page, and has one for each. */
function keyOf(position: Position): string {
  return JSON.stringify([position.origin, pageOf(position)?.id ?? null]);
}

/** On whose pages somebody speaks who is not named there; null of an outlet itself, on nobody's word as well. */
function pageOf({ claims: [claim] }: Position): Actor | null {
  return isUnnamed(claim) && claim.origin !== claim.source.author ? claim.source.author : null;
}

/** The one voice; of several the body that they speak for, or the bodies where several speak together. */
function nameOf(voices: ReadonlySet<Actor>, w: Words): Phrase {
  const [first, ...others] = voices;
  if (first === undefined) return [];
  const named = others.length === 0 ? [first] : bodiesOf(first);
  return join(
    named.map((actor): Phrase => [actorName(actor)]),
    w.and,
  );
}

/** A line for each question, with the same names as those of the columns, each once. */
function rowsInPlace(differences: readonly Difference[], origins: ReadonlyMap<string, Phrase>, w: Words): Phrase[] {
  return differences.map((difference) => {
    const own = new Set(positionsIn(difference).map(({ position }) => keyOf(position)));
    const names = [...own].map((origin) => origins.get(origin) ?? []);
    return w.pictures.reports.row([questionTitle(difference.question)], shortVerdictName(difference, w), names);
  });
}

/** How each origin stands to the others on a question, by the worst pair that it takes part in. */
function cellsOf(difference: Difference): Map<string, ReportsCell> {
  const positions = positionsIn(difference);
  const originOf = new Map<Claim, string>(
    positions.flatMap(({ position }) => position.claims.map((claim) => [claim, keyOf(position)] as const)),
  );
  const cells = new Map<string, ReportsCell>(positions.map(({ position }) => [keyOf(position), 'alone']));
  for (const pair of pairsFrom(difference, 0, countPairs(difference))) {
    const [a, b] = sidesOf(pair, originOf);
    if (a === undefined || b === undefined || a === b) continue;
    const cell = cellOf[pair.verdict];
    for (const origin of [a, b]) if (rank(cell) < rank(cells.get(origin) ?? 'alone')) cells.set(origin, cell);
  }
  return cells;
}

function sidesOf({ a, b }: PairRuling, originOf: ReadonlyMap<Claim, string>) {
  return [originOf.get(a.claims[0]), originOf.get(b.claims[0])];
}

const cellOf: Readonly<Record<Verdict, ReportsCell>> = {
  conflict: 'conflict',
  depends: 'depends',
  updated: 'compatible',
  compatible: 'compatible',
  agree: 'agree',
  'not-weighed': 'alone',
  'not-comparable': 'alone',
  'single-source': 'alone',
};

/** The worst first. */
function rank(cell: ReportsCell): number {
  return ['conflict', 'depends', 'compatible', 'agree', 'alone', 'silent'].indexOf(cell);
}
