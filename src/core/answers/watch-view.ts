import type { Phrase } from '../message/inline.ts';
import type { Action, Block, View } from '../message/view.ts';
import type { KeptWatch } from '../watch/watch.ts';
import type { AnswerContext } from './answer-context.ts';
import { footer } from './footer.ts';
import { dossierTitle } from './record-names.ts';
import { dossierField } from './schedule-lines.ts';
import { type WatchTask, watchButton } from './watch-actions.ts';
import { type NamedWatch, quietPhrase, watchAgain, watchName } from './watch-lines.ts';

/** Something is watched from now on: what brings a message, and when none comes. */
export function watchingView(watch: NamedWatch, context: AnswerContext): View {
  const { words: w } = context;
  const quiet = quietPhrase(watch, 'sentence', w);
  return {
    title: w.watchingTitle(watchName(watch, context)),
    blocks: [
      paragraph(w.watchMeans[watch.when]),
      ...(quiet === null ? [] : [small(quiet)]),
      actions((['pause', 'remove'] as const).map((task) => watchButton(task, watch.id, null, w))),
    ],
    footer: footer(context),
  };
}

/** A watch was paused, resumed or removed. */
export function changedWatchView(task: WatchTask, watch: KeptWatch, context: AnswerContext): View {
  const { words: w } = context;
  return {
    title: w.watchChanged[task](watchName(watch, context)),
    blocks: blocksOfChange(task, watch, context),
    footer: footer(context),
  };
}

/** Asks before a watch is removed. Either answer is a button. */
export function askStopView(watch: KeptWatch, context: AnswerContext): View {
  const { words: w } = context;
  const { id } = watch;
  return {
    title: w.askStop(watchName(watch, context)),
    blocks: [
      paragraph(w.stopMeans),
      actions([
        {
          kind: 'button',
          label: w.watchTasks.remove(null),
          invocation: { command: 'watch', options: { do: 'remove', id, confirm: 'yes' } },
        },
        { kind: 'button', label: w.keepIt, invocation: { command: 'watch', options: { do: 'list' } } },
      ]),
    ],
    footer: footer(context),
  };
}

function blocksOfChange(task: WatchTask, watch: KeptWatch, context: AnswerContext): Block[] {
  const { words: w } = context;
  switch (task) {
    case 'pause':
      return [paragraph(w.watchPaused), actions([watchButton('resume', watch.id, null, w)])];
    case 'resume':
      return [paragraph(w.watchResumed), actions([watchButton('pause', watch.id, null, w)])];
    case 'remove':
      return [paragraph(w.watchRemoved), ...undoBlocks(watch, context)];
    default:
      return task satisfies never;
  }
}

/** Watches for the same again, from now on. One of a dossier that is not in use here cannot be asked for. */
function undoBlocks(watch: KeptWatch, { words: w, dossier, dossiers }: AnswerContext): Block[] {
  if (watch.dossier !== dossier.id) {
    const other = dossiers.get(watch.dossier);
    return [small(w.watchElsewhere(other === undefined ? dossierField(watch) : [dossierTitle(other)]))];
  }
  const isThere = watch.question === null || dossier.questions.has(watch.question);
  const label = watch.paused === null ? w.undo : w.watchAgain;
  return isThere ? [actions([{ kind: 'button', label, invocation: watchAgain(watch) }])] : [];
}

function paragraph(text: Phrase): Block {
  return { kind: 'paragraph', text };
}

function small(text: Phrase): Block {
  return { kind: 'small', text };
}

function actions(list: readonly Action[]): Block {
  return { kind: 'actions', actions: list };
}
