import type { Difference } from '../compare/difference.ts';
import { givesNoAnswer, type OrderedPosition, positionsIn } from '../compare/renderings.ts';
import type { Claim } from '../dossier/dossier.ts';
import { field } from '../message/field.ts';
import type { Phrase } from '../message/inline.ts';
import { fits, remaining, type Size, sizeOf } from '../message/measure.ts';
import { pageBySize } from '../message/page-by-size.ts';
import { joinPages, type Pages, pagesOfThings } from '../message/pages.ts';
import { claimsIn } from '../message/phrases-of.ts';
import type { Action, Block, View } from '../message/view.ts';
import type { Vantage } from '../query/vantage.ts';
import type { Words } from '../words/words.ts';
import type { AnswerContext } from './answer-context.ts';
import { setAsideEntry } from './claim-lines.ts';
import { amongAnswers, originLine } from './counts.ts';
import { differenceInvocation } from './difference-invocation.ts';
import { evidenceSelect } from './evidence-select.ts';
import { findingLine } from './finding.ts';
import { settlesLines } from './flip-lines.ts';
import { footer } from './footer.ts';
import { pagedView } from './paged-view.ts';
import { pictureButtons, picturesOf, type QuestionPicture, questionPictured } from './pictured.ts';
import { positionEntry, silentEntries } from './position-entries.ts';
import { questionTitle } from './record-names.ts';
import { reportedLines } from './reported-lines.ts';
import { roomFor } from './room-for.ts';
import { hasArithmetic, sumsIn } from './sum-items.ts';
import { answersIn, hidesAnswers, movedBlocks, vantageNotes } from './vantage-blocks.ts';
import { vantageSelects } from './vantage-selects.ts';
import { agreeingLine, rangesLine, readingLines } from './verdict-lines.ts';

/** One question: its finding, what each origin says, and what it depends on. The proof is one press away. */
export function differenceView(
  difference: Difference,
  vantage: Vantage,
  { page, picture }: { page: number; picture?: QuestionPicture | undefined },
  context: AnswerContext,
): View {
  const { words: w } = context;
  const { question, verdict } = difference;
  const tail = tailOf(difference, vantage, context);
  return pagedView(
    {
      title: [questionTitle(question)],
      verdict,
      above: [
        ...topOf(difference, vantage, context),
        ...(page === 1 ? questionPictured(difference, vantage, picture, context) : []),
        ...movedBlocks(vantage, context, question),
      ],
      pagesIn: (room) => bodyOf(difference, tail, room, w),
      actionsFor(shown) {
        const told = claimsOn(shown, difference);
        return [...actionsOf(difference, told, vantage, context), ...vantageSelects(told, context)];
      },
      footer: bottomOf(difference, vantage, context),
      budget: roomFor('answer', context),
    },
    page,
    context,
  );
}

/** How many characters may stand before the finding. */
const mostBeforeFinding = 130;

/** The question, the finding, and what is left out. */
function topOf(difference: Difference, vantage: Vantage, context: AnswerContext): Block[] {
  const { words: w } = context;
  const { question } = difference;
  const ask: Block = { kind: 'small', text: [field('question', question.id, 'ask', question.ask)] };
  const finding: Block = { kind: 'paragraph', text: findingLine(difference, w) };
  const isShort = question.title.length + question.ask.length <= mostBeforeFinding;
  return [...(isShort ? [ask, finding] : [finding, ask]), ...vantageNotes(vantage, answersIn(difference), context)];
}

/**
 * Each origin, then what the verdict depends on. Where that is more than a page, the origins that decide and what it
 * depends on stand on the first.
 */
function bodyOf(difference: Difference, tail: readonly Block[], budget: Size, w: Words): Pages {
  const { question } = difference;
  const positions = positionsIn(difference);
  const sums = sumsIn(difference);
  const entryOf = (ordered: OrderedPosition) => [positionEntry(ordered, sums, difference, w)];
  const deciding = positions.filter(({ deciding: own }) => own.size > 0);
  const silent = positions.filter((ordered) => ordered.deciding.size === 0 && givesNoAnswer(ordered.position));
  const others = positions.filter((ordered) => ordered.deciding.size === 0 && !silent.includes(ordered));
  const none = silentEntries(silent, question, w);
  if (positions.length > mostMeasured) {
    return joinPages([
      pagesOfThings([...deciding.flatMap(entryOf), ...tail], (block) => [block], budget),
      pagesOfThings(others, entryOf, budget),
      pagesOfThings(none, (block) => [block], budget),
      pagesOfThings(difference.setAside, (one) => [setAsideEntry(one, w)], budget),
    ]);
  }
  const aside = difference.setAside.map((one) => setAsideEntry(one, w));
  const [first, rest] = [deciding.flatMap(entryOf), [...others.flatMap(entryOf), ...none, ...aside]];
  const inOrder = [...first, ...rest, ...tail];
  const beside = remaining(budget, sizeOf([...first, ...tail]));
  const [shown = []] = pageBySize(rest, (block) => sizeOf([block]), beside);
  const fill = fits(sizeOf(shown), beside) ? shown : [];
  const decidingFirst = [...first, ...fill, ...tail, ...rest.slice(fill.length)];
  return pagesOfThings(fits(sizeOf(inOrder), budget) ? inOrder : decidingFirst, (block) => [block], budget);
}

/** Of more origins than this only those of one page are made. */
const mostMeasured = 100;

/** From how many origins on the range of what they report helps. */
const leastForRange = 4;

function tailOf(difference: Difference, vantage: Vantage, { dossier, words: w }: AnswerContext): Block[] {
  const { question, agreeing, verdict, claims } = difference;
  const ranges = rangesLine(difference, w);
  const isLong = positionsIn(difference).length >= leastForRange;
  // Where all agree, the verdict says so.
  const groups = verdict === 'agree' && agreeing[0]?.length === claims.length ? [] : agreeing;
  const lines: Phrase[] = [
    ...readingLines(difference, w),
    ...(ranges === null ? [] : [ranges]),
    ...(isLong ? reportedLines(difference, vantage, w) : []),
    ...groups.slice(0, mostAgreeing).map((group) => agreeingLine(group, w)),
    // What the record says of all who answer may speak of whom is left out, or had not spoken by then.
    ...(hidesAnswers(vantage, difference, dossier) ? [] : settlesLines(question, w)),
  ];
  return lines.map((text) => ({ kind: 'paragraph', text }));
}

/** How many groups that agree are told; the proof has all. */
const mostAgreeing = 3;

/** More claims than this do not fit into one menu. */
const mostInMenu = 25;

/** The claims whose evidence a page offers: all of the question where there are few, else those that blocks show. */
function claimsOn(blocks: readonly Block[] | null, { claims, setAside }: Difference): Claim[] {
  const all = [...claims, ...setAside.map(({ claim }) => claim)];
  if (blocks === null || all.length <= mostInMenu) return all;
  const ids = claimsIn({ title: [], blocks, footer: [] });
  return all.filter(({ id }) => ids.has(id));
}

function actionsOf(
  difference: Difference,
  shown: readonly Claim[],
  vantage: Vantage,
  context: AnswerContext,
): Action[] {
  const { words: w, invocation } = context;
  const { question } = difference;
  return [
    ...evidenceSelect(shown, context),
    { kind: 'button', label: w.proof, invocation: differenceInvocation(question, vantage, { show: 'proof' }) },
    ...pictureButtons(invocation, () => picturesOf(difference, vantage, context), context),
  ];
}

/** Who stands behind it, what ‡ marks, and from which data it comes. */
function bottomOf(difference: Difference, vantage: Vantage, context: AnswerContext): Phrase {
  const { words: w } = context;
  const { question, claims } = difference;
  return w.footer([
    originLine(claims, amongAnswers(question.id, vantage), w),
    ...(hasArithmetic(difference) ? [w.arithmeticMark] : []),
    footer(context, vantage.asOf),
  ]);
}
