import type { Phrase } from '../message/inline.ts';
import { type Invocation, writeInvocation } from '../message/invocation.ts';
import { example } from '../message/phrase.ts';
import type { Action, View } from '../message/view.ts';
import type { Moment } from '../time/moment.ts';
import type { AnswerContext } from './answer-context.ts';
import { type AskedLabelContext, askedLabel } from './asked-label.ts';
import { emptyView, withoutOptions } from './empty-view.ts';
import { pageInline } from './page-blocks.ts';

/** What else can be asked, and what a person calls it; without a name it is shown as the line to type. */
export interface Meant extends Invocation {
  label?: Phrase;
}

/** Without a dossier, what is meant is shown as the lines to type. */
type RefusalContext = Pick<AnswerContext, 'words'> & Partial<AskedLabelContext>;

/** What was wrong with a question, and what would be right; a press asks for it. */
export function refusalView(
  reason: Phrase,
  { words: w, ...names }: RefusalContext,
  meant: readonly Meant[] = [],
): View {
  const actions = meant.map(({ label, ...invocation }): Action => {
    return { kind: 'button', label: label ?? labelFor(invocation, { words: w, ...names }), invocation };
  });
  return {
    title: w.refusalTitle,
    blocks: [
      { kind: 'notice', tone: 'error', text: reason },
      ...(actions.length === 0 ? [] : [{ kind: 'actions' as const, actions }]),
    ],
    footer: [],
  };
}

function labelFor(invocation: Invocation, { words: w, dossier, dossiers, commands }: RefusalContext): Phrase {
  const isNamed = dossier !== undefined && dossiers !== undefined && commands !== undefined;
  const named = isNamed ? askedLabel(invocation, { words: w, dossier, dossiers, commands }) : null;
  return named ?? [example(writeInvocation(invocation))];
}

/** The answer if nothing fits: what was looked for, and the same without each of the options that were given. */
export function nothingFound(title: Phrase, context: AnswerContext, asOf?: Moment): View {
  const { command, options } = context.invocation;
  const known = context.commands.get(command)?.options ?? {};
  const given = Object.keys(options).filter((name) => known[name]?.required !== true && !isAside(name));
  return emptyView({ title, instead: withoutOptions(given, context) }, context, asOf);
}

/** Options that do not say what is looked for. */
function isAside(name: string): boolean {
  return name === 'page' || name === 'public';
}

/** The answer to a page after the last; a press leads there. */
export function noSuchPage(pages: number, context: AnswerContext): View {
  const { invocation, words: w } = context;
  const last = { ...invocation, options: { ...invocation.options, page: String(pages) } };
  return refusalView(w.noSuchPage([pageInline({ page: pages, pages }, context)]), context, [last]);
}

/** The answer to two dates of which the first comes after the second; a press asks with the dates exchanged. */
export function startsLateView([first, second]: readonly [string, string], context: AnswerContext): View {
  const { invocation, words: w } = context;
  const { [first]: from = '', [second]: to = '', ...others } = invocation.options;
  return refusalView(w.startsLate, context, [{ ...invocation, options: { ...others, [first]: to, [second]: from } }]);
}
