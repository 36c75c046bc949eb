import type { AnswerContext } from '../src/core/answers/answer-context.ts';
import { inboxView } from '../src/core/answers/inbox-view.ts';
import { noSuggestionView, ruledView, suggestionView } from '../src/core/answers/suggestion-view.ts';
import { faultsView } from '../src/core/answers/unscheduled-view.ts';
import { defineCommand, isBlank } from '../src/core/command/command.ts';
import type { Request } from '../src/core/command/request.ts';
import { inboxTasks } from '../src/core/command/suggestion-tasks.ts';
import { misplacedAmong } from '../src/core/command/task-options.ts';
import type { Phrase } from '../src/core/message/inline.ts';
import type { View } from '../src/core/message/view.ts';
import type { Decision } from '../src/core/suggestion/decide.ts';
import { longestParts, suggestionStates } from '../src/core/suggestion/suggestion.ts';
import { fold } from '../src/core/text/fold.ts';

export const inbox = defineCommand({
  name: 'inbox',
  summary: 'For curators: what was suggested',
  options: {
    id: { kind: 'text', summary: 'one suggestion' },
    do: {
      kind: 'choice',
      choices: ['list', 'show', 'approve', 'edit', 'refuse', 'erase'],
      summary: 'what to do; erase takes the words of a refused one out of the store',
    },
    state: { kind: 'choice', choices: suggestionStates, summary: 'list: those of this state; open, unless said' },
    reason: { kind: 'text', summary: 'refuse: why, in a sentence; the suggester reads it' },
    text: { kind: 'text', long: true, most: longestParts.text, summary: 'edit: what is said' },
    from: { kind: 'text', summary: 'edit: who says it, or where it stands; left out, it is taken out' },
    note: { kind: 'text', summary: 'edit: a note; left out, it is taken out' },
    question: { kind: 'record', of: 'question', summary: 'edit: which question it may answer; left out, none' },
    version: { kind: 'page', summary: 'approve, edit, refuse: the version that you saw' },
    page: { kind: 'page', summary: 'list: which page' },
  },
  main: 'id',
  examples: ['/inbox', '/inbox state:approved'],
  isPrivate: true,
  form(options) {
    const task = fold((options.do ?? '').trim());
    if (task === 'edit' && isBlank(options, 'text'))
      return { needed: 'text', fields: ['text', 'from', 'note', 'question'], filledFrom: 'suggestion' };
    return task === 'refuse' && isBlank(options, 'reason') && !isBlank(options, 'id')
      ? { needed: 'reason', fields: ['reason'] }
      : null;
  },
  run(options, context) {
    const { id = '', do: task = id === '' ? 'list' : 'show', state = 'open', page = 1 } = options;
    const { dossier, words: w } = context;
    const { do: _, ...given } = options;
    const misplaced = misplacedAmong(given, task, inboxTasks, w);
    if (misplaced.length > 0) return toInbox(misplaced, context);
    if (task !== 'list' && id === '') return toInbox([w.suggestion.needsId(task)], context);
    const { version = null, text = '', from = null, note = null, question, reason = '' } = options;
    switch (task) {
      case 'list':
        return {
          kind: 'list-suggestions',
          dossier: dossier.id,
          state,
          view: (outcome) => inboxView(outcome, state, page, context),
        };
      case 'show':
        return {
          kind: 'read-suggestion',
          dossier: dossier.id,
          id,
          view: ({ suggestion }) =>
            suggestion === null ? noSuggestionView(id, context) : suggestionView(suggestion, page, context),
        };
      case 'approve':
        return decision(id, { kind: 'approve', version }, context);
      case 'edit': {
        if (text === '') return toInbox([w.suggestion.textNeeded], context);
        const words = { text, from: from || null, note: note || null, question: question?.id ?? null };
        return decision(id, { kind: 'edit', version, words }, context);
      }
      case 'refuse':
        return reason === ''
          ? toInbox([w.suggestion.reasonNeeded], context)
          : decision(id, { kind: 'refuse', version, reason }, context);
      case 'erase':
        return decision(id, { kind: 'erase' }, context);
      default:
        return task satisfies never;
    }
  },
  changes({ do: task = '' }) {
    return ['approve', 'edit', 'refuse', 'erase'].includes(fold(task.trim()));
  },
});

function decision(id: string, asked: Decision, context: AnswerContext): Request {
  const { dossier } = context;
  return {
    kind: 'decide-suggestion',
    dossier: dossier.id,
    id,
    decision: asked,
    fourEyes: dossier.fourEyes,
    view: (outcome) =>
      outcome.kind === 'none' ? noSuggestionView(id, context) : ruledView(asked.kind, outcome, context),
  };
}

/** What was wrong, and the way to what waits. */
function toInbox(faults: readonly Phrase[], context: AnswerContext): View {
  const label = context.words.suggestion.inboxButton;
  return faultsView(faults, [{ label, invocation: { command: 'inbox', options: {} } }], context);
}
