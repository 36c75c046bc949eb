import type { AnswerContext } from '../answers/answer-context.ts';
import { watchName } from '../answers/watch-lines.ts';
import { textOf } from '../message/inline.ts';
import { matchWatches } from '../watch/match-watches.ts';
import type { KeptWatch } from '../watch/watch.ts';
import type { Candidate } from './list-records.ts';

/** A channel's watches as values of an option: by name, with the id as the value. */
export function listWatches(
  watches: readonly KeptWatch[],
  context: Pick<AnswerContext, 'words' | 'dossier'>,
): Candidate[] {
  const nameOf = (watch: KeptWatch) => textOf(watchName(watch, context));
  return watches.map((watch) => {
    const label = nameOf(watch);
    const isClear = matchWatches(watches, label, nameOf).length === 1;
    return { value: watch.id, label, alsoFoundBy: [], typedAs: isClear ? label : watch.id };
  });
}
