import type { Difference } from '../compare/difference.ts';
import type { Claim } from '../dossier/dossier.ts';
import { type Phrase, textOf } from '../message/inline.ts';
import { words } from '../message/phrase.ts';
import type { Action, ListItem } from '../message/view.ts';
import type { Vantage } from '../query/vantage.ts';
import type { Words } from '../words/words.ts';
import {
  agreeingLines,
  changeLines,
  claimLine,
  inReadingOrder,
  reasonLines,
  setAsideItems,
  standing,
  sumItems,
  verdictName,
} from './difference-parts.ts';
import { questionTitle } from './record-names.ts';

/** A difference in a list: its title and verdict, what each says, and its proof in short. */
export function differenceItem(difference: Difference, vantage: Vantage, w: Words): ListItem {
  return {
    text: w.titleWithVerdict([questionTitle(difference.question, 'strong')], verdictName(difference, w)),
    details: [
      ...valueLines(difference, w),
      ...sumItems(difference, w).flatMap(({ text, details }) => [text, ...details]),
      ...reasonLines(difference, w),
      ...agreeingLines(difference, w),
      ...changeLines(difference, vantage, w),
      standing(difference, w),
    ],
  };
}

/** What only one origin says on a question: the title and each claim's value. */
export function singleItem(difference: Difference, w: Words): ListItem {
  return {
    text: [questionTitle(difference.question, 'strong')],
    details: [
      ...valueLines(difference, w),
      ...setAsideItems(difference, w).flatMap(({ text, details }) => [text, ...details]),
    ],
  };
}

/** What each says; where one speaker says the same in several places, once. The detail of the question shows every place. */
function valueLines(difference: Difference, w: Words): Phrase[] {
  const lines = inReadingOrder(difference).map((claim) => [
    ...claimLine(claim, w, difference.verdict === 'single-source'),
    ...unsourced(claim, w),
  ]);
  return [...new Map(lines.map((line) => [textOf(line), line])).values()];
}

/** A mark for what an outlet reports without saying on whose word. Nameless speakers are nameless already. */
function unsourced({ chainComplete, origin }: Claim, w: Words): Phrase {
  return chainComplete || origin.kind === 'anonymous' ? [] : [words(w.noSource)];
}

/** A choice of questions, each of which leads to its difference. */
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
