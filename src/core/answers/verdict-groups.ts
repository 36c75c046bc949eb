import type { Difference } from '../compare/difference.ts';
import { type Verdict, verdicts } from '../compare/verdict.ts';
import type { Phrase } from '../message/inline.ts';
import { join, words } from '../message/phrase.ts';
import type { Action } from '../message/view.ts';
import type { Vantage } from '../query/vantage.ts';
import { textWidth } from '../text/text-width.ts';
import type { Words } from '../words/words.ts';
import { totalInline } from './counts.ts';
import { questionTitle } from './record-names.ts';
import { shortVerdictName, verdictName } from './verdict-lines.ts';

/** Verdicts under which sources are or may be at odds, or under which a state changed. */
const differing: readonly Verdict[] = ['conflict', 'depends', 'updated'];
/** Those that are told by their titles or their number. */
const others = [
  'compatible',
  'agree',
  'not-weighed',
  'not-comparable',
  'single-source',
] as const satisfies readonly Verdict[];

/** Whether sources differ under a verdict, or a state changed. */
export function isDiffering(verdict: Verdict): boolean {
  return differing.includes(verdict);
}

/** The differences that are shown one by one. */
export function differingOnes(differences: readonly Difference[]): Difference[] {
  return differences.filter(({ verdict }) => isDiffering(verdict));
}

/** Some questions of one verdict; `named` where their titles have room in a line. */
export interface VerdictGroup {
  verdict: Verdict;
  differences: readonly Difference[];
  named: boolean;
}

/** What a list of questions can be asked to hold. */
export const listings = ['all', ...verdicts, 'perhaps-one'] as const;
export type Listing = (typeof listings)[number];

/** The questions of a list: those perhaps of one origin are apart from those surely of one. */
export function listedOnes(differences: readonly Difference[], show: Listing): readonly Difference[] {
  if (show === 'all') return differences;
  if (show === 'perhaps-one') return differences.filter(isPerhapsOne);
  return differences.filter((one) => one.verdict === show && !isPerhapsOne(one));
}

/** The questions on which nobody is at odds, by verdict; those perhaps of one origin before those surely of one. */
export function otherGroups(differences: readonly Difference[]): VerdictGroup[] {
  return others.flatMap((verdict) => {
    const all = differences.filter((difference) => difference.verdict === verdict);
    if (verdict !== 'single-source') return groupOf(verdict, all) ?? [];
    return [true, false].flatMap(
      (perhaps) =>
        groupOf(
          verdict,
          all.filter((one) => isPerhapsOne(one) === perhaps),
        ) ?? [],
    );
  });
}

/** True of a question that several answer, who may be one origin. */
function isPerhapsOne({ rule }: Difference): boolean {
  return rule === 'may-be-one-origin' || rule === 'another-figure';
}

/** The questions of one verdict; null where there are none. */
export function groupOf(verdict: Verdict, all: readonly Difference[]): VerdictGroup | null {
  const differences = all.filter((difference) => difference.verdict === verdict);
  if (differences.length === 0) return null;
  const titles = differences.slice(0, mostNamed).reduce((sum, { question }) => sum + textWidth(question.title), 0);
  return { verdict, differences, named: differences.length <= mostNamed && titles <= mostOfTitles };
}

const mostNamed = 4;
/** In em. */
const mostOfTitles = 60;

/** "≈ Worded differently, not weighed: Reasons for the withdrawal, …"; or their number. */
export function groupLine(group: VerdictGroup, w: Words): Phrase {
  const { verdict, differences, named } = group;
  const questions = differences.map(({ question }) => question);
  const what = named
    ? join(
        questions.map((question): Phrase => [questionTitle(question)]),
        w.dot,
      )
    : [totalInline('questions', questions, w), words(w.questions(questions.length))];
  return w.groupLine(w.sign[verdict], groupName(group, w), what);
}

/** The verdict's name, or that which all questions of the group share. */
export function groupName({ verdict, differences }: VerdictGroup, w: Words): string {
  if (verdict === 'single-source') return differences.every(isPerhapsOne) ? w.perhapsOne : w.verdictShort[verdict];
  const names = new Set(differences.map((difference) => verdictName(difference, w)));
  const [name = w.verdict[verdict]] = names;
  return verdict === 'compatible' && names.size > 1 ? w.compatibleGroup : name;
}

function listingOf({ verdict, differences }: VerdictGroup): Listing {
  return verdict === 'single-source' && differences.every(isPerhapsOne) ? 'perhaps-one' : verdict;
}

/** A button to each group that is told by its number. */
export function groupButtons(groups: readonly VerdictGroup[], { asOf, without }: Vantage, w: Words): Action[] {
  const vantage = {
    ...(without === undefined ? {} : { without }),
    ...(asOf === undefined ? {} : { 'as-of': asOf.edtf }),
  };
  return groups
    .filter(({ named }) => !named)
    .map((group) => ({
      kind: 'button',
      label: w.groupButton(groupName(group, w), [
        totalInline(
          'questions',
          group.differences.map(({ question }) => question),
          w,
        ),
      ]),
      invocation: { command: 'differences', options: { ...vantage, show: listingOf(group) } },
    }));
}

const mostChoices = 25;

/** A short name, which is no firmer than that of the question's group. */
function choiceName(difference: Difference, w: Words): string {
  const { verdict } = difference;
  if (verdict !== 'single-source') return shortVerdictName(difference, w);
  return isPerhapsOne(difference) ? w.perhapsOne : w.verdictShort[verdict];
}

/** A choice of questions; each leads to its difference. */
export function questionChoice(
  differences: readonly Difference[],
  options: Readonly<Record<string, string>>,
  w: Words,
): Action[] {
  if (differences.length === 0) return [];
  return [
    {
      kind: 'select',
      label: w.chooseQuestion,
      options: differences.slice(0, mostChoices).map((difference) => ({
        label: w.titleWithVerdict(
          w.sign[difference.verdict],
          [questionTitle(difference.question)],
          choiceName(difference, w),
        ),
        invocation: { command: 'differences', options: { ...options, question: difference.question.id } },
      })),
    },
  ];
}
