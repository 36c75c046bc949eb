import type { Named } from './named.ts';
import type { PassageLexicon } from './passage-lexicon.ts';
import type { Term } from './terms.ts';

const handed = /^(?:sent|given|handed|delivered|supplied|shipped|deployed|provided|dispatched)$/;

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
    // "could send", "may be handed", and not "may have sent"
    const [then = '', third = ''] = terms.slice(index + 1, index + 3).map((term) => term.plain);
    const mayBe =
      modals.includes(plain) &&
      (handing.includes(then) || (then === 'be' && handed.test(third)) || (then === 'to' && handing.includes(third)));
    return isMore || isHeadline || mayBe || toCome.has(plain) || toCome.has(text.toLowerCase()) ? [start] : [];
  });
}
