import type { Difference } from '../compare/difference.ts';
import { fits, type Size, sizeOf } from '../message/measure.ts';
import { noPages, pagesOfThings } from '../message/pages.ts';
import type { Block, View } from '../message/view.ts';
import type { Vantage } from '../query/vantage.ts';
import type { Words } from '../words/words.ts';
import type { AnswerContext } from './answer-context.ts';
import { footer } from './footer.ts';
import { briefEntry, glanceEntry } from './glance-entry.ts';
import { pagedView } from './paged-view.ts';
import { type QuestionPicture, reportsPictured } from './pictured.ts';
import { nothingFound } from './refusal-view.ts';
import { roomFor } from './room-for.ts';
import { answersIn, movedBlocks, vantageNotes } from './vantage-blocks.ts';
import { vantageSelects } from './vantage-selects.ts';
import { differingOnes, groupButtons, groupLine, otherGroups, questionChoice } from './verdict-groups.ts';

/** Where sources differ, worst first, an entry each; what they agree on or one alone says is counted. */
export function differencesView(
  differences: readonly Difference[],
  vantage: Vantage,
  { page, picture }: { page: number; picture?: QuestionPicture | undefined },
  context: AnswerContext,
): View {
  const { words: w, invocation } = context;
  if (differences.length === 0) return nothingFound(w.differencesTitle, context, vantage.asOf);
  const differing = differingOnes(differences);
  const groups = otherGroups(differences);
  const { page: _, ...kept } = invocation.options;
  const named = groups.flatMap((group) => (group.named ? group.differences : []));
  const actions = [
    ...questionChoice([...differing, ...named], kept, w),
    ...groupButtons(groups, vantage, w),
    ...vantageSelects([], context),
  ];
  const notes = vantageNotes(vantage, differences.flatMap(answersIn), context);
  const moved = movedBlocks(vantage, context);
  const others = groups
    .filter((group) => group.named)
    .map((group): Block => ({ kind: 'small', text: groupLine(group, w) }));
  const nothing: Block[] = differing.length === 0 ? [{ kind: 'paragraph', text: w.nothingDiffers }] : [];
  return pagedView(
    {
      title: w.differencesTitle,
      verdict: differing[0]?.verdict,
      above: [
        ...(page === 1 ? reportsPictured(differences, vantage, picture, context) : []),
        ...notes,
        ...moved,
        ...nothing,
      ],
      pagesIn(room) {
        const [plain, counted] = [false, true].map((each) =>
          pagesOfThings(differing, (difference) => [entryOf(difference, room, each, w)], room),
        );
        return (counted?.pages === plain?.pages ? counted : plain) ?? noPages;
      },
      below: others,
      actionsFor: () => actions,
      footer: footer(context, vantage.asOf),
      budget: roomFor('differences', context),
    },
    page,
    context,
  );
}

/** A difference at a glance; without who says what, where names are so long that it alone would fill a page. */
function entryOf(difference: Difference, budget: Size, counted: boolean, w: Words): Block {
  const entry = glanceEntry(difference, w, { counted });
  return fits(sizeOf([entry]), budget) ? entry : briefEntry(difference, w);
}
