import type { Difference } from '../compare/difference.ts';
import { field } from '../message/field.ts';
import type { Phrase } from '../message/inline.ts';
import { pagesOfThings } from '../message/pages.ts';
import { words } from '../message/phrase.ts';
import type { Block, View } from '../message/view.ts';
import type { Vantage } from '../query/vantage.ts';
import type { Words } from '../words/words.ts';
import type { AnswerContext } from './answer-context.ts';
import { setAsideEntry } from './claim-lines.ts';
import { isCount } from './claim-value.ts';
import { totalInline } from './counts.ts';
import { footer } from './footer.ts';
import { glanceEntry, positionLines } from './glance-entry.ts';
import { pagedView } from './paged-view.ts';
import { questionTitle } from './record-names.ts';
import { nothingFound } from './refusal-view.ts';
import { roomFor } from './room-for.ts';
import { isDiffering, type Listing, listedOnes, questionChoice } from './verdict-groups.ts';
import { verdictName } from './verdict-lines.ts';

/** Every question, or those of one verdict, with what each origin says. */
export function differencesListView(
  differences: readonly Difference[],
  show: Listing,
  vantage: Vantage,
  page: number,
  context: AnswerContext,
): View {
  const { words: w, invocation } = context;
  const listed = listedOnes(differences, show);
  const total = totalInline(
    'questions',
    listed.map(({ question }) => question),
    w,
  );
  const title = w.listedTitle(nameOf(show, w), [total]);
  if (listed.length === 0) return nothingFound(title, context, vantage.asOf);
  const { page: _, show: __, ...kept } = invocation.options;
  const choicesFor = (shown: readonly Difference[]) => questionChoice(shown, kept, w);
  return pagedView(
    {
      title,
      verdict: show === 'all' ? undefined : listed[0]?.verdict,
      pagesIn: (room) => pagesOfThings(listed, (difference) => entryBlocks(difference, w), room),
      actionsFor: (shown) => choicesFor(shown === null ? listed.slice(0, 1) : shownOn(shown, listed)),
      footer: footer(context, vantage.asOf),
      budget: roomFor('answer', context),
    },
    page,
    context,
  );
}

function nameOf(show: Listing, w: Words): Phrase {
  if (show === 'all') return w.allQuestions;
  return w.verdictTitle(show === 'perhaps-one' ? w.perhapsOne : w.verdictShort[show]);
}

function entryBlocks(difference: Difference, w: Words): Block[] {
  if (isShownByPair(difference)) return [glanceEntry(difference, w)];
  return [
    { kind: 'entry', text: heading(difference, w), ...positionLines(difference, w) },
    ...difference.setAside.map((one) => setAsideEntry(one, w)),
  ];
}

/** Whether a verdict is told by the pair that decided it. */
function isShownByPair({ verdict }: Difference): boolean {
  return isDiffering(verdict) || verdict === 'compatible' || verdict === 'not-comparable';
}

/** A question's title, or the question itself where its title does not tell it; and what is known beyond one origin. */
function heading({ question, rule, verdict, ...rest }: Difference, w: Words): Phrase {
  const { id, ask } = question;
  const title: Phrase = isCount(question)
    ? [questionTitle(question, 'strong')]
    : [field('question', id, 'ask', ask, 'strong')];
  return rule === 'one-origin' || rule === 'worded'
    ? title
    : [...title, words(w.saidJoint), words(verdictName({ question, rule, verdict, ...rest }, w))];
}

/** Those of some differences whose question stands on a page. */
function shownOn(blocks: readonly Block[], listed: readonly Difference[]): Difference[] {
  const ids = new Set(
    blocks
      .flatMap((block) => (block.kind === 'entry' ? block.text : []))
      .flatMap((inline) => (inline.kind === 'name' && inline.of.record === 'question' ? [inline.of.id] : [])),
  );
  return listed.filter(({ question }) => ids.has(question.id));
}
