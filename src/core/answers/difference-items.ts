import type { Difference, Unsupported } from '../compare/difference.ts';
import type { Claim, Question } from '../dossier/dossier.ts';
import { type Phrase, textOf } from '../message/inline.ts';
import { writeInvocation } from '../message/invocation.ts';
import { example, words } from '../message/phrase.ts';
import type { Action, ListItem } from '../message/view.ts';
import type { Vantage } from '../query/vantage.ts';
import type { Words } from '../words/words.ts';
import { claimLine, claimLineWithoutRange, setAsideItem } from './claim-lines.ts';
import { amongAnswers, originLine, restInline } from './counts.ts';
import { flipLines } from './flip-lines.ts';
import { questionTitle } from './record-names.ts';
import { sumItem, sumsIn } from './sum-items.ts';
import { tookBackLine } from './took-back-line.ts';
import { agreeingLine, reasonLines, verdictName } from './verdict-lines.ts';

/** How many lines of each kind stand in a list; the view of the question shows the rest. */
const most = { said: 12, sums: 4, agreeing: 4, setAside: 6 } as const;

/** A difference in a list: its title and verdict, what each claim says, and its proof in short. */
export function differenceItem(difference: Difference, vantage: Vantage, w: Words): ListItem {
  const { question, claims, agreeing } = difference;
  return {
    text: w.titleWithVerdict([questionTitle(question, 'strong')], verdictName(difference, w)),
    details: [
      ...valueLines(difference, w),
      ...shorten(sumsIn(difference), most.sums, question, w, (sum) => linesOfItem(sumItem(sum, question, w))),
      ...reasonLines(difference, w),
      ...shorten(agreeing, most.agreeing, question, w, (group) => [agreeingLine(group, w)]),
      ...flipLines(difference, vantage, w),
      originLine(claims, amongAnswers(question.id, vantage), w),
    ],
  };
}

/** What one origin says on a question, as far as is known: the title and the value of each claim. */
export function singleItem(difference: Difference, w: Words): ListItem {
  const { question, setAside, rule } = difference;
  const title: Phrase = [questionTitle(question, 'strong')];
  return {
    text: rule === 'one-origin' ? title : w.titleWithVerdict(title, verdictName(difference, w)),
    details: [
      ...valueLines(difference, w),
      ...shorten(setAside, most.setAside, question, w, (one) => linesOfItem(setAsideItem(one, w))),
    ],
  };
}

/** The lines of the first of some things; and how many more there are, and how to see them. */
function shorten<Thing>(
  things: readonly Thing[],
  shown: number,
  question: Question,
  w: Words,
  linesOf: (thing: Thing) => Phrase[],
): Phrase[] {
  const lines = things.slice(0, shown).flatMap(linesOf);
  return things.length <= shown ? lines : [...lines, moreLine(things.length, shown, question, w)];
}

function moreLine(of: number, shown: number, { id }: Question, w: Words): Phrase {
  const line = writeInvocation({ command: 'differences', options: { question: id } });
  return w.moreBy([restInline(of, shown, w)], [example(line)]);
}

function linesOfItem({ text, details }: ListItem): Phrase[] {
  return [text, ...details];
}

/**
 * What each claim says; what one speaker says in several places stands once. The view of the question shows every
 * place.
 */
function valueLines(difference: Difference, w: Words): Phrase[] {
  const { question, verdict } = difference;
  const line = verdict === 'single-source' ? claimLineWithoutRange : claimLine;
  const lines = new Map<string, Phrase>();
  let left = 0;
  for (const claim of difference.claims) {
    if (lines.size === most.said) left += 1;
    else {
      const text = [
        ...line(claim, w),
        ...unsourcedMark(claim, w),
        ...unsupportedMark(difference.unsupported.get(claim), w),
      ];
      lines.set(textOf(text), text);
    }
  }
  const told = [...lines.values()];
  return left === 0 ? told : [...told, moreLine(told.length + left, told.length, question, w)];
}

/** The mark of what an outlet reports without saying on whose word; an anonymous speaker needs none. */
function unsourcedMark({ chainComplete, origin }: Claim, w: Words): Phrase {
  return chainComplete || origin.kind === 'anonymous' ? [] : [words(w.noSource)];
}

/** That a relay took back what it had passed on, in brackets. */
function unsupportedMark(lost: Unsupported | undefined, w: Words): Phrase {
  return lost === undefined ? [] : [words(w.bracketJoint), ...tookBackLine(lost, w), words(w.bracketEnd)];
}

/** How many questions there are to choose from; the list says how to see the others. */
const mostChoices = 40;

/** A choice of questions; each leads to its difference. */
export function questionSelect(
  differences: readonly Difference[],
  options: Readonly<Record<string, string>>,
  w: Words,
): Action {
  return {
    kind: 'select',
    label: w.chooseQuestion,
    options: differences.slice(0, mostChoices).map((difference) => ({
      label: [questionTitle(difference.question), words(w.saidJoint), words(verdictName(difference, w))],
      invocation: { command: 'differences', options: { ...options, question: difference.question.id } },
    })),
  };
}
