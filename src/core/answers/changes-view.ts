import type { Changes } from '../digest/changes.ts';
import type { Phrase } from '../message/inline.ts';
import { pagesOfThings } from '../message/pages.ts';
import type { View } from '../message/view.ts';
import type { AnswerContext } from './answer-context.ts';
import { changesInOrder, changeWriter } from './change-lines.ts';
import { footer } from './footer.ts';
import { pagedView } from './paged-view.ts';
import { roomFor } from './room-for.ts';

/** Everything that changed since a digest, or with one, on pages. */
export function changesView(title: Phrase, changes: Changes, page: number, context: AnswerContext): View {
  const { words: w } = context;
  const things = changesInOrder(changes);
  const write = changeWriter(changes, context);
  if (things.length === 0)
    return { title, blocks: [{ kind: 'paragraph', text: w.nothingChanged }], footer: footer(context) };
  return pagedView(
    {
      title,
      pagesIn: (room) =>
        pagesOfThings(things, (one) => [{ kind: 'entry', text: write(one), lines: [], small: [] }], room),
      actionsFor: () => [],
      footer: footer(context),
      budget: roomFor('answer', context),
    },
    page,
    context,
  );
}
