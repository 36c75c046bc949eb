import {
  fullOfSuggestionsView,
  ownSuggestionsView,
  sameSuggestionView,
  suggestedView,
} from '../src/core/answers/suggested-view.ts';
import { faultsView } from '../src/core/answers/unscheduled-view.ts';
import { defineCommand, isBlank } from '../src/core/command/command.ts';
import { suggestTasks } from '../src/core/command/suggestion-tasks.ts';
import { misplacedAmong, withoutMisplacedOf } from '../src/core/command/task-options.ts';
import { longestParts } from '../src/core/suggestion/suggestion.ts';
import { fold } from '../src/core/text/fold.ts';

export const suggest = defineCommand({
  name: 'suggest',
  summary: 'Suggest something; a curator decides',
  options: {
    text: {
      kind: 'text',
      long: true,
      most: longestParts.text,
      summary: 'what is said, in the words of whoever says it',
      example: 'Seoul says 300 guns went to Russia by March',
    },
    from: {
      kind: 'text',
      summary: 'who says it, or where it stands: a name, an address',
      example: 'Yonhap, 7 March 2025',
    },
    note: { kind: 'text', summary: 'a note for the curators', example: 'newer than what we have' },
    question: {
      kind: 'record',
      of: 'question',
      summary: 'the question that it may answer',
      example: 'artillery-delivered',
    },
    do: { kind: 'choice', choices: ['add', 'list'], summary: 'list: what you suggested, and what became of it' },
    page: { kind: 'page', summary: 'list: which page' },
  },
  main: 'text',
  examples: ['/suggest "Seoul says 300 guns went to Russia by March" from:Yonhap', '/suggest do:list'],
  onMessage: { label: 'Suggest for the dossier', text: 'text', place: 'from', opensForm: true, options: {} },
  isPrivate: true,
  form(options) {
    return isList(options) || !isBlank(options, 'text')
      ? null
      : { needed: 'text', fields: ['text', 'from', 'note', 'question'] };
  },
  run(options, context) {
    const { do: task = 'add', text = '', from = null, note = null, question, page = 1 } = options;
    const { dossier, words: w } = context;
    const { do: _, ...given } = options;
    const misplaced = misplacedAmong(given, task, suggestTasks, w);
    if (misplaced.length > 0)
      return faultsView(misplaced, withoutMisplacedOf(given, task, suggestTasks, context), context);
    switch (task) {
      case 'add':
        if (text === '') {
          const label = w.suggestion.ownButton;
          const invocation = { command: 'suggest', options: { do: 'list' } };
          return faultsView([w.suggestion.textNeeded], [{ label, invocation }], context);
        }
        return {
          kind: 'add-suggestion',
          dossier: dossier.id,
          words: { text, from: from || null, note: note || null, question: question?.id ?? null },
          view(outcome) {
            if (outcome.kind === 'full') return fullOfSuggestionsView(outcome.of, context);
            return outcome.kind === 'same' ? sameSuggestionView(outcome.state, context) : suggestedView(context);
          },
        };
      case 'list':
        return {
          kind: 'list-own-suggestions',
          view: ({ suggestions }) => ownSuggestionsView(suggestions, page, context),
        };
      default:
        return task satisfies never;
    }
  },
  changes(options) {
    return !isList(options);
  },
});

function isList({ do: task = 'add' }: Readonly<Record<string, string>>): boolean {
  return fold(task.trim()) === 'list';
}
