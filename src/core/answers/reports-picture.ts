import type { PairRuling } from '../compare/compare-pair.ts';
import type { Difference } from '../compare/difference.ts';
import { countPairs, pairsFrom } from '../compare/proof.ts';
import { positionsIn } from '../compare/renderings.ts';
import type { Verdict } from '../compare/verdict.ts';
import type { Claim } from '../dossier/dossier.ts';
import type { Phrase } from '../message/inline.ts';
import { words } from '../message/phrase.ts';
import { type ReportsCell, type ReportsPicture, reportsCells } from '../message/picture.ts';
import type { Block } from '../message/view.ts';
import type { Vantage } from '../query/vantage.ts';
import type { Words } from '../words/words.ts';
import type { AnswerContext } from './answer-context.ts';
import { footer } from './footer.ts';
import { firstPhrases } from './picture-alt.ts';
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
  const origins = originsAmong(shown);
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
    footer: footer(context, vantage.asOf),
    origins: [...origins.values()],
    rows,
    legend: reportsCells
      .filter((cell) => used.has(cell))
      .map((cell) => ({ cell, name: [words(w.pictures.reports.cells[cell])] })),
  };
  return { kind: 'picture', picture, alt: firstPhrases(altOf(shown, w)) };
}

/** True where more is compared than one picture can show. */
export function isTooMuchReported(differences: readonly Difference[]): boolean {
  const pairs = severalOf(differences).reduce((sum, difference) => sum + countPairs(difference), 0);
  if (pairs > mostReported.pairs) return true;
  const shown = comparedOf(differences).map(({ difference }) => difference);
  return shown.length > mostReported.questions || originsAmong(shown).size > mostReported.origins;
}

function severalOf(differences: readonly Difference[]): Difference[] {
  return differences.filter((difference) => positionsIn(difference).length > 1);
}

/** The questions on which two origins are compared, with the cell of each origin. */
function comparedOf(differences: readonly Difference[]) {
  return severalOf(differences)
    .map((difference) => ({ difference, cells: cellsOf(difference) }))
    .filter(({ cells }) => [...cells.values()].some((cell) => cell !== 'alone'));
}

/** Every origin with its name, in the order of the questions. */
function originsAmong(differences: readonly Difference[]): Map<string, Phrase> {
  const origins = new Map<string, Phrase>();
  for (const { position } of differences.flatMap((difference) => positionsIn(difference)))
    origins.getOrInsert(position.origin, [actorName(position.claims[0].origin)]);
  return origins;
}

function altOf(differences: readonly Difference[], w: Words): Phrase {
  return w.pictures.reports.alt(
    differences.map((difference) => {
      const names = positionsIn(difference).map(({ position }): Phrase => [actorName(position.claims[0].origin)]);
      return w.pictures.reports.row([questionTitle(difference.question)], shortVerdictName(difference, w), names);
    }),
  );
}

/** How each origin stands to the others on a question, by the worst pair that it takes part in. */
function cellsOf(difference: Difference): Map<string, ReportsCell> {
  const positions = positionsIn(difference);
  const originOf = new Map<Claim, string>(
    positions.flatMap(({ position }) => position.claims.map((claim) => [claim, position.origin] as const)),
  );
  const cells = new Map<string, ReportsCell>(positions.map(({ position }) => [position.origin, 'alone']));
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
