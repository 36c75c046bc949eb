import { example } from '../message/phrase.ts';
import type { ListItem } from '../message/view.ts';
import type { Words } from '../words/words.ts';
import { restInline } from './counts.ts';

/** How many items a list without pages holds: a digest, or what changed. */
const mostItems = 40;

/** The first of some things as items; and how many more there are, with the command that lists all. */
export function firstItems<Thing>(
  things: readonly Thing[],
  itemOf: (thing: Thing) => ListItem,
  command: 'claims' | 'differences' | 'sources',
  w: Words,
): ListItem[] {
  const items = things.slice(0, mostItems).map(itemOf);
  if (things.length <= mostItems) return items;
  const rest = w.moreBy([restInline(things.length, mostItems, w)], [example(`/${command}`)]);
  return [...items, { text: rest, details: [] }];
}
