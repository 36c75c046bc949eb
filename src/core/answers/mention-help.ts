import type { Action, View } from '../message/view.ts';
import type { AnswerContext } from './answer-context.ts';
import { allClaims, allDifferences } from './empty-view.ts';
import { questionTitle } from './record-names.ts';

/** The answer to words that ask nothing that is known: one line on what can be asked, and where to begin. */
export function mentionHelp({
  dossier,
  commands,
  words: w,
}: Pick<AnswerContext, 'dossier' | 'commands' | 'words'>): View {
  const [question] = dossier.questions.values();
  const help: Action = { kind: 'button', label: w.helpTitle, invocation: { command: 'help', options: {} } };
  const actions = [allDifferences(w), allClaims(w), help].filter(
    (action) => action.kind === 'button' && commands.has(action.invocation.command),
  );
  return {
    title: w.mention.title,
    blocks: [
      { kind: 'paragraph', text: w.mention.hint(question === undefined ? null : [questionTitle(question)]) },
      ...(actions.length === 0 ? [] : [{ kind: 'actions' as const, actions }]),
    ],
    footer: [],
    asksBack: true,
  };
}
