import { type Phrase, textOf } from '../message/inline.ts';
import { showHidden } from '../message/show-hidden.ts';
import type { Words } from '../words/words.ts';
import { restInline } from './counts.ts';

/** What Discord takes in place of a picture, in UTF-16 code units; Slack takes more. */
export const mostInPlace = 1_024;

/**
 * What stands in place of a picture: as many of its parts as there is room for, each of them whole, and how many more
 * there are of `total`. The answer beside it has the rest.
 */
export function partsInPlace(
  parts: readonly Phrase[],
  lineOf: (parts: readonly Phrase[]) => Phrase,
  w: Words,
  total = parts.length,
): Phrase {
  const first = (shown: number): Phrase => {
    const rest = shown === total ? [] : [w.andMore([restInline(total, shown, w)])];
    return lineOf([...parts.slice(0, shown), ...rest]);
  };
  const all = first(parts.length);
  if (hasRoom(all)) return all;
  let last = first(0);
  for (let shown = 1; shown < parts.length; shown += 1) {
    const next = first(shown);
    if (!hasRoom(next)) break;
    last = next;
  }
  return last;
}

function hasRoom(phrase: Phrase): boolean {
  return showHidden(textOf(phrase)).length <= mostInPlace;
}
