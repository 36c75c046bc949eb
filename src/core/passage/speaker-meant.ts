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
  const isOfRecord = actor !== null || party !== null;
  const text = nameText(passage, terms, isOfRecord ? from : startOfOffice(terms, from), to);
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

const ofOffice = /^(?:defen[cs]e|foreign|interior|unification|finance|health|justice|state|chief|of|white|house)$/;
const ofNoOffice = /^(?:the|a|an|to|by|from|that|and|but|as|said|in|on|at|when|while|some|many|two|three|several)$/;

/** Where the name of an office begins that the record does not know: "Japan's defence ministry", "Medical staff". */
function startOfOffice(terms: readonly Term[], from: number): number {
  let start = from;
  for (let at = from - 1; at >= 0; at -= 1) {
    const term = terms[at];
    if (term === undefined || term.isMark || ofNoOffice.test(term.plain)) break;
    if (term.nation === null && !ofOffice.test(term.plain) && !/^\p{Lu}/u.test(term.text)) break;
    start = at;
  }
  return start;
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
