import type { Difference } from '../compare/difference.ts';
import type { Claim } from '../dossier/dossier.ts';
import { type Phrase, textOf } from '../message/inline.ts';
import { words } from '../message/phrase.ts';
import type { Action, ListItem } from '../message/view.ts';
import type { Vantage } from '../query/vantage.ts';
import type { Words } from '../words/words.ts';
import { claimLine, claimLineWithoutRange, inReadingOrder, setAsideItems } from './claim-lines.ts';
import { originLine } from './counts.ts';
import { flipLines } from './flip-lines.ts';
import { questionTitle } from './record-names.ts';
import { sumItems } from './sum-items.ts';
import { agreeingLines, reasonLines, verdictName } from './verdict-lines.ts';

/** A difference in a list: its title and verdict, what each claim says, and its proof in short. */
export function differenceItem(difference: Difference, vantage: Vantage, w: Words): ListItem {
  return {
    text: w.titleWithVerdict([questionTitle(difference.question, 'strong')], verdictName(difference, w)),
    details: [
      ...valueLines(difference, w),
      ...sumItems(difference, w).flatMap(({ text, details }) => [text, ...details]),
      ...reasonLines(difference, w),
      ...agreeingLines(difference, w),
      ...flipLines(difference, vantage, w),
      originLine(difference.claims, w),
    ],
  };
}

/** What only one origin says on a question: the title and the value of each claim. */
export function singleItem(difference: Difference, w: Words): ListItem {
  return {
    text: [questionTitle(difference.question, 'strong')],
    details: [
      ...valueLines(difference, w),
      ...setAsideItems(difference, w).flatMap(({ text, details }) => [text, ...details]),
    ],
  };
}

/**
 * What each claim says; what one speaker says in several places stands once. The view of the question shows every
 * place.
 */
function valueLines(difference: Difference, w: Words): Phrase[] {
  const line = difference.verdict === 'single-source' ? claimLineWithoutRange : claimLine;
  const lines = inReadingOrder(difference).map((claim) => [...line(claim, w), ...unsourcedMark(claim, w)]);
  return [...new Map(lines.map((line) => [textOf(line), line])).values()];
}

/** The mark of what an outlet reports without saying on whose word; an anonymous speaker needs none. */
function unsourcedMark({ chainComplete, origin }: Claim, w: Words): Phrase {
  return chainComplete || origin.kind === 'anonymous' ? [] : [words(w.noSource)];
}

/** A choice of questions; each leads to its difference. */
export function questionSelect(
  differences: readonly Difference[],
  options: Readonly<Record<string, string>>,
  w: Words,
): Action {
  return {
    kind: 'select',
    label: w.chooseQuestion,
    options: differences.map(({ question, verdict }) => ({
      label: [questionTitle(question), words(w.saidJoint), words(w.verdict[verdict])],
      invocation: { command: 'differences', options: { ...options, question: question.id } },
    })),
  };
}
