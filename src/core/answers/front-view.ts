import type { Difference } from '../compare/difference.ts';
import { overviewOf } from '../digest/overview.ts';
import { field } from '../message/field.ts';
import type { Phrase } from '../message/inline.ts';
import type { Action, Block, View } from '../message/view.ts';
import type { AnswerContext } from './answer-context.ts';
import { footerWithReview } from './footer.ts';
import { namedEntry } from './glance-entry.ts';
import { dossierTitle } from './record-names.ts';
import { stripPicture } from './strip-picture.ts';
import { differingOnes, groupButtons, groupLine, otherGroups } from './verdict-groups.ts';

/** How many differences a dossier's front shows; all are one press away. */
const mostShown = 12;

/** The worst differences are also shown as pictures. */
const mostStrips = 3;

/**
 * A dossier's front, where there is room: what it is about, what is at odds, worst first, the worst with their strips,
 * and what the rest comes to.
 */
export function frontView(context: AnswerContext): View {
  const { dossier, words: w } = context;
  const { all } = overviewOf(dossier);
  const differing = differingOnes(all);
  const shown = differing.slice(0, mostShown);
  const strips = stripsOf(shown, context);
  const groups = otherGroups(all);
  const first: Block =
    differing.length === 0
      ? { kind: 'paragraph', text: w.nothingDiffers }
      : { kind: 'heading', text: w.webPage.frontHeading };
  const button = (label: Phrase, command: string): Action => ({
    kind: 'button',
    label,
    invocation: { command, options: {} },
  });
  return {
    title: [dossierTitle(dossier)],
    ...(shown[0] === undefined ? {} : { verdict: shown[0].verdict }),
    blocks: [
      { kind: 'paragraph', text: [field('dossier', dossier.id, 'summary', dossier.summary)] },
      first,
      ...shown.flatMap((difference): Block[] => {
        const strip = strips.get(difference);
        return [namedEntry(difference, w), ...(strip === undefined ? [] : [strip])];
      }),
      ...(groups.length === 0 ? [] : [{ kind: 'heading' as const, text: w.webPage.restHeading }]),
      ...groups.map((group): Block => ({ kind: 'paragraph', text: groupLine(group, w) })),
      {
        kind: 'actions',
        actions: [button(w.allDifferences, 'differences'), ...groupButtons(groups, {}, w)],
      },
    ],
    footer: footerWithReview(context),
  };
}

/** The strips of the worst differences that have one. */
function stripsOf(shown: readonly Difference[], context: AnswerContext): ReadonlyMap<Difference, Block> {
  const strips = new Map<Difference, Block>();
  for (const difference of shown) {
    if (strips.size === mostStrips) break;
    const strip = stripPicture(difference, {}, context);
    if (strip !== null) strips.set(difference, strip);
  }
  return strips;
}
