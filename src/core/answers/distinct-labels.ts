import { type Phrase, textOf } from '../message/inline.ts';

/** What an option shows whole everywhere, in two lines that break at a space; more would stand above the menu. */
export const longestInMenu = 125;

/**
 * A label for each of some things, of which no two are alike as far as the forms allow: each has its first form, and
 * those that are alike, or too long for a menu, have the next one that is not. The last form must tell all apart.
 */
export function distinctLabels<Thing>(
  things: readonly Thing[],
  forms: readonly ((thing: Thing) => Phrase | null)[],
): Phrase[] {
  let labels = things.map((): Phrase => []);
  for (const [place, form] of forms.entries()) {
    const counts = Map.groupBy(labels, textOf);
    const isLast = place === forms.length - 1;
    labels = things.map((thing, index): Phrase => {
      const label = labels[index] ?? [];
      const isAlike = label.length === 0 || (counts.get(textOf(label))?.length ?? 0) > 1;
      if (!isAlike && isShort(label)) return label;
      const next = form(thing);
      if (next === null || (!isShort(next) && !isLast && label.length > 0)) return label;
      return isAlike || textOf(next).length < textOf(label).length ? next : label;
    });
  }
  return labels;
}

/** True of a label that a menu shows whole. */
export function isShort(label: Phrase): boolean {
  return textOf(label).length <= longestInMenu;
}
