import type { Named } from './named.ts';
import type { PassageLexicon } from './passage-lexicon.ts';
import type { Term } from './terms.ts';

/** "Another 8,000 may follow": more, and not sure, is still to come too. */
export function whenToCome(
  terms: readonly Term[],
  named: readonly Named[],
  { toCome, further, modals, handing }: PassageLexicon,
): number[] {
  const hasModal = terms.some(({ plain }) => modals.includes(plain));
  return terms.flatMap(({ plain, text, start }, index) => {
    const isMore = hasModal && further.includes(plain);
    // "North Korea to send more", as headlines have it
    const isHeadline =
      plain === 'to' && handing.includes(terms[index + 1]?.plain ?? '') && named.some(({ to }) => to === index);
    return isMore || isHeadline || toCome.has(plain) || toCome.has(text.toLowerCase()) ? [start] : [];
  });
}
