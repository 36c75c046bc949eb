import type { Speaker } from './attributions.ts';
import type { Named } from './named.ts';
import type { Term } from './terms.ts';

/**
 * Who is meant: the actor of a name; of "he", "it" or "the ministry" whoever spoke or was named before; null where
 * that is nobody.
 */
export function speakerMeant(
  { actor, party, from, to, isReference }: Named,
  passage: string,
  terms: readonly Term[],
  last: Speaker | null,
  known: readonly Speaker[],
): Speaker | null {
  const text = nameText(passage, terms, from, to);
  if (actor !== null || !isReference) return { actor, party, text };
  const word = terms[from]?.plain ?? '';
  if (/^(?:he|she|they|it|his|her|their|its)$/.test(word)) {
    if (/^the(?:y|ir)$/.test(word)) return last?.actor?.plural === false ? (known.findLast(isPlural) ?? null) : last;
    const isPerson = /^(?:he|she|his|her)$/.test(word);
    const fits = (one: Speaker) => (one.actor?.kind === 'person') === isPerson && one.actor?.plural !== true;
    const isFree = last === null || (last.actor !== null && !fits(last) && !/^the/.test(word));
    return isFree ? (known.findLast(fits) ?? last) : last;
  }
  const meant = known.findLast((one) => `${one.actor?.name} ${one.actor?.role ?? ''}`.toLowerCase().includes(word));
  return meant ?? { actor: null, party: null, text };
}

/** A name as it stands in the passage, without a possessive ending. */
export function nameText(passage: string, terms: readonly Term[], from: number, to: number): string {
  return passage
    .slice(terms[from]?.start ?? 0, terms[to - 1]?.end ?? 0)
    .replace(/['’]s?$/u, '')
    .replaceAll(/\s+/gu, ' ');
}

function isPlural({ actor }: Speaker): boolean {
  return actor?.plural === true;
}
