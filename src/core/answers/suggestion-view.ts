import { budgets } from '../message/budgets.ts';
import type { Phrase } from '../message/inline.ts';
import { pagesOfThings } from '../message/pages.ts';
import { join, typed } from '../message/phrase.ts';
import type { Action, Block, View } from '../message/view.ts';
import type { Decision, Ruling } from '../suggestion/decide.ts';
import type { KeptSuggestion } from '../suggestion/suggestion.ts';
import type { AnswerContext } from './answer-context.ts';
import { footer } from './footer.ts';
import { pagedView } from './paged-view.ts';
import { refusalView } from './refusal-view.ts';
import { originOf, piecesOf, questionLine, stateOf, suggestionField } from './suggestion-lines.ts';

/** What a curator does with a suggestion. */
export type SuggestionTask = Decision['kind'];

/** How many characters of a suggestion stand in one quote; what has no room goes on on another page. */
const pieceLength = 400;

/** One suggestion: its words as a quote, who suggested it, what became of it, and what a curator can do. */
export function suggestionView(
  suggestion: KeptSuggestion,
  page: number,
  context: AnswerContext,
  above: readonly Block[] = [],
): View {
  const { words: w } = context;
  return pagedView(
    {
      title: w.suggestion.title,
      above,
      pagesIn: (room) => pagesOfThings(blocksOf(suggestion, context), (block) => [block], room),
      actionsFor: () => actionsOf(suggestion, context),
      footer: footer(context),
      budget: budgets.answer,
    },
    page,
    { ...context, invocation: { command: 'inbox', options: { id: suggestion.id } } },
  );
}

/** What came of a decision, and the suggestion as it is now. */
export function ruledView(task: SuggestionTask, ruling: Ruling, context: AnswerContext): View {
  const { words: w } = context;
  const { suggestion } = ruling;
  const told: Block =
    ruling.kind === 'changed'
      ? { kind: 'notice', tone: 'info', text: w.suggestion.changed[task] }
      : { kind: 'notice', tone: 'warning', text: w.suggestion.unchanged[ruling.why] };
  const next: Block[] = suggestion.state === 'approved' ? [{ kind: 'small', text: w.suggestion.next }] : [];
  return suggestionView(suggestion, 1, context, [told, ...next]);
}

/** The answer where a dossier has no such suggestion. */
export function noSuggestionView(id: string, context: AnswerContext): View {
  return refusalView(context.words.suggestion.noSuch([typed(id)]), context, [{ command: 'inbox', options: {} }]);
}

function blocksOf(suggestion: KeptSuggestion, context: AnswerContext): Block[] {
  const { id, text, from, note, reason, claim, isErased } = suggestion;
  const { words: w } = context;
  const quotes = isErased ? [] : piecesOf(text.replaceAll(/\s+/gu, ' '), pieceLength);
  const question = questionLine(suggestion, context);
  const lines: Phrase[] = [
    ...(isErased ? [w.suggestion.erased] : []),
    ...(from === null ? [] : [w.suggestion.from(suggestionField(id, 'from', from))]),
    ...(note === null ? [] : [w.suggestion.note(suggestionField(id, 'note', note))]),
    ...(question === null ? [] : [question]),
    ...(reason === null ? [] : [w.suggestion.because(suggestionField(id, 'reason', reason))]),
    ...(claim === null ? [] : [w.suggestion.asClaim(suggestionField(id, 'claim', claim))]),
  ];
  return [
    ...quotes.map((piece): Block => ({ kind: 'quote', text: suggestionField(id, 'text', piece) })),
    ...lines.map((line): Block => ({ kind: 'paragraph', text: line })),
    { kind: 'small', text: join([originOf(suggestion, w), ...stateOf(suggestion, w)], w.dot) },
  ];
}

function actionsOf(suggestion: KeptSuggestion, { words: w }: AnswerContext): Action[] {
  const inbox: Action = {
    kind: 'button',
    label: w.suggestion.inboxButton,
    invocation: { command: 'inbox', options: {} },
  };
  return [...tasksFor(suggestion).map((task) => taskButton(task, suggestion, w)), inbox];
}

function tasksFor({ state, isErased }: KeptSuggestion): readonly SuggestionTask[] {
  switch (state) {
    case 'open':
      return ['approve', 'edit', 'refuse'];
    case 'approved':
      return ['edit', 'refuse'];
    case 'refused':
      return isErased ? [] : ['erase'];
    case 'taken-in':
      return [];
    default:
      return state satisfies never;
  }
}

/** The version goes with it, so that nobody approves what they did not see. */
function taskButton(task: SuggestionTask, { id, version }: KeptSuggestion, w: AnswerContext['words']): Action {
  const seen = task === 'erase' ? {} : { version: String(version) };
  return {
    kind: 'button',
    label: w.suggestion.tasks[task],
    invocation: { command: 'inbox', options: { do: task, id, ...seen } },
  };
}
