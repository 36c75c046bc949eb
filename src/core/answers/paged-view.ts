import type { Verdict } from '../compare/verdict.ts';
import type { Phrase } from '../message/inline.ts';
import { remaining, type Size, sizeOfView, sum } from '../message/measure.ts';
import type { Pages } from '../message/pages.ts';
import type { Action, Block, View } from '../message/view.ts';
import type { AnswerContext } from './answer-context.ts';
import { pageActions, pageInline } from './page-blocks.ts';
import { noSuchPage } from './refusal-view.ts';

/** An answer of which a part is on pages, and the rest on every page. */
export interface PagedAnswer {
  title: Phrase;
  verdict?: Verdict | undefined;
  above?: readonly Block[];
  /** What is on pages, each as long as there is room. */
  pagesIn(room: Size): Pages;
  below?: readonly Block[];
  /** The controls of a page that shows these blocks, or of any page for null, beside those that turn pages. */
  actionsFor(shown: readonly Block[] | null): readonly Action[];
  footer: Phrase;
  /** How large the whole message may be. */
  budget: Size;
}

/** What a platform adds: a button to share, which may need a row of its own. */
const roomForPlatform: Size = { characters: 40, lines: 2 };

/** One page of an answer, which is no longer than its budget. */
export function pagedView(answer: PagedAnswer, page: number, context: AnswerContext): View {
  const { title, verdict, above = [], below = [], footer } = answer;
  const whole = answer.pagesIn(roomIn(answer, answer.actionsFor(null), footer));
  const isOnePage = whole.pages <= 1;
  const made = isOnePage ? whole : answer.pagesIn(roomOnPages(answer, context));
  const pages = Math.max(1, made.pages);
  if (page > pages) return noSuchPage(pages, context);
  const shown = made.blocksOf(page);
  const actions = [...answer.actionsFor(shown), ...pageActions({ page, pages }, context)];
  return {
    title,
    ...(verdict === undefined ? {} : { verdict }),
    blocks: [...above, ...shown, ...below, ...(actions.length === 0 ? [] : [{ kind: 'actions' as const, actions }])],
    footer: pages === 1 ? footer : numbered(footer, { page, pages }, context),
  };
}

/** The room for what is paged, beside what stands on every page. */
function roomIn(
  { title, above = [], below = [], budget }: PagedAnswer,
  actions: readonly Action[],
  footer: Phrase,
): Size {
  const around: Block[] = [...above, ...below, { kind: 'actions', actions }];
  return remaining(budget, sum([sizeOfView({ title, blocks: around, footer }), roomForPlatform]));
}

/** The same where there is a page before and one after: then what turns them takes most. */
function roomOnPages(answer: PagedAnswer, context: AnswerContext): Size {
  const between = { page: 98, pages: 99 };
  const actions = [...answer.actionsFor(null), ...pageActions(between, context)];
  return roomIn(answer, actions, numbered(answer.footer, between, context));
}

function numbered(footer: Phrase, of: { page: number; pages: number }, context: AnswerContext): Phrase {
  const { words: w } = context;
  return w.footer([w.page([pageInline(of, context)]), footer]);
}
