import type { Difference } from '../compare/difference.ts';
import type { Figure } from '../figure/figure.ts';
import type { Hedge } from '../figure/lexicon.ts';
import type { Policy } from '../figure/policy.ts';
import type { Phrase } from '../message/inline.ts';
import { words } from '../message/phrase.ts';
import type { Words } from '../words/words.ts';

/** The widths of the policy that a difference used, for its proof; null if its figures have none. */
export function widthLine({ claims }: Difference, policy: Policy, w: Words): Phrase | null {
  const figures = claims.flatMap(({ value }): readonly Pick<Figure, 'hedge' | 'interval'>[] => {
    if (value?.kind === 'figure') return [value.figure];
    if (value?.kind === 'relative') return [{ hedge: value.amount.hedge, interval: value.interval }];
    return value?.kind === 'parts' ? value.parts.map(({ figure }) => figure) : [];
  });
  const used = new Set(figures.filter(({ interval }) => interval.low !== interval.high).map(({ hedge }) => hedge));
  const parts = [...used].flatMap((hedge) => widthOf(hedge, policy, w) ?? []);
  return parts.length === 0 ? null : w.widths(parts);
}

function widthOf(hedge: Hedge, policy: Policy, w: Words): [Phrase] | null {
  const percent = (key: keyof Policy, index?: number): Phrase => {
    const value = policy[key];
    const fraction = typeof value === 'number' ? value : (value[index ?? 0] ?? 0);
    return [
      { kind: 'width', text: w.percent(fraction), of: { policy: key, ...(index === undefined ? {} : { index }) } },
    ];
  };
  switch (hedge) {
    case 'about':
      return [w.widthAbout(percent('about', 0), percent('about', 1))];
    case 'bare':
    case 'nearly':
    case 'just-over':
    case 'reached':
      return [w.widthUpTo[hedge]([words(w.hedgeNames[hedge])], percent(hedge))];
    case 'exact':
    case 'at-least':
    case 'more-than':
    case 'at-most':
    case 'fewer-than':
    case 'range':
    case 'vague':
      return null;
    default:
      return hedge satisfies never;
  }
}
