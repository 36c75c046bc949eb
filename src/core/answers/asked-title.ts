import type { Phrase } from '../message/inline.ts';
import { sizeOfTitle } from '../message/measure.ts';
import { words } from '../message/phrase.ts';
import type { Block } from '../message/view.ts';
import type { Words } from '../words/words.ts';

/** One thing that was asked for, and what stands before it in a title: a space, or a comma and a space. */
export interface Asked {
  joint: string;
  text: Phrase;
}

/** A title is short: what does not fit into so many lines of a phone stands below it. */
const mostLines = 3;

/**
 * The title of an answer, which says what was asked and how much was found; and in small print what else was asked, if
 * it is too much for a title. An answer may be read by people who did not ask.
 */
export function askedTitle(
  name: Phrase,
  asked: readonly Asked[],
  count: Phrase,
  w: Words,
): { title: Phrase; rest: Block[] } {
  const titleOf = (shown: number): Phrase => [
    ...name,
    ...asked.slice(0, shown).flatMap(({ joint, text }) => [words(joint), ...text]),
    ...(count.length === 0 ? [] : [words(w.dot), ...count]),
  ];
  let shown = 0;
  while (shown < asked.length && sizeOfTitle(titleOf(shown + 1)).lines <= mostLines) shown += 1;
  const rest = asked.slice(shown).map(({ text }) => text);
  return { title: titleOf(shown), rest: rest.length === 0 ? [] : [{ kind: 'small', text: w.askedFor(rest) }] };
}
