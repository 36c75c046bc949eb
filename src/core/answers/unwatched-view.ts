import { typed } from '../message/phrase.ts';
import type { Action, Block, View } from '../message/view.ts';
import { type CapOf, caps } from '../schedule/caps.ts';
import type { KeptWatch } from '../watch/watch.ts';
import type { AnswerContext } from './answer-context.ts';
import { countInline } from './counts.ts';
import { footer } from './footer.ts';
import { refusalView } from './refusal-view.ts';
import { chooseWatch, type WatchTask, watchButton } from './watch-actions.ts';
import { quietPhrase, watchName } from './watch-lines.ts';
import { noWatchesView } from './watches-view.ts';

/** The answer to a watch that is there already. */
export function sameWatchView(watch: KeptWatch, context: AnswerContext): View {
  const { words: w } = context;
  const quiet = quietPhrase(watch, 'sentence', w);
  const tasks = watch.paused === null ? (['pause', 'remove'] as const) : (['resume', 'remove'] as const);
  return {
    title: w.sameWatch(watchName(watch, context)),
    blocks: [
      { kind: 'paragraph', text: watch.paused === null ? w.watchMeans[watch.when] : w.itIs(w.pausedNow[watch.paused]) },
      ...(quiet === null ? [] : [{ kind: 'small' as const, text: quiet }]),
      { kind: 'actions', actions: tasks.map((task) => watchButton(task, watch.id, null, w)) },
    ],
    footer: footer(context),
  };
}

/** The answer if there is no room for one more watch: the number that may be kept, and what would help. */
export function fullOfWatchesView(of: CapOf, context: AnswerContext): View {
  const { words: w } = context;
  const refusal = refusalView(w.fullOfWatches[of]([countInline(caps[of], { what: 'cap', of }, w)]), context);
  return withActions(refusal, [allWatches(context)]);
}

/**
 * The answer if it is not clear which watch is meant for a task: none is there, none fits what was typed (null where
 * nothing was), or several do. `fitting` are those that fit.
 */
export function unclearWatchView(
  task: WatchTask,
  name: string | null,
  { here, fitting }: { here: readonly KeptWatch[]; fitting: readonly KeptWatch[] },
  context: AnswerContext,
): View {
  const { words: w } = context;
  if (name === null && here.length === 0) return noWatchesView(context);
  if (fitting.length === 0) {
    const refusal = refusalView(w.noSuchWatch([typed(name ?? '')]), context);
    return here.length === 0 ? refusal : withActions(refusal, [allWatches(context)]);
  }
  const choose = chooseWatch(task, fitting, context);
  return {
    title: w.whichTitle,
    blocks: [
      { kind: 'paragraph', text: name === null ? w.whichWatch : w.whichWatchFits([typed(name)]) },
      { kind: 'actions', actions: choose.length === 0 ? [allWatches(context)] : choose },
    ],
    footer: footer(context),
  };
}

function allWatches({ words: w }: AnswerContext): Action {
  return { kind: 'button', label: w.allWatches, invocation: { command: 'watch', options: { do: 'list' } } };
}

function withActions(view: View, actions: readonly Action[]): View {
  const last: Block = { kind: 'actions', actions };
  return { ...view, blocks: [...view.blocks, last] };
}
