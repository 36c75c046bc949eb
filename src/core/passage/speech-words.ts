import type { PassageLexicon } from './passage-lexicon.ts';
import { plainWord } from './plain-word.ts';
import type { Term } from './terms.ts';

/** The words of speech of a lexicon, as they are looked up. */
export interface SpeechWords {
  verbs: ReadonlySet<string>;
  weak: ReadonlySet<string>;
  nouns: ReadonlySet<string>;
  before: readonly (readonly string[])[];
  light: ReadonlySet<string>;
}

const known = new WeakMap<PassageLexicon, SpeechWords>();

/** The words of speech of a lexicon. */
export function speechWords(lexicon: PassageLexicon): SpeechWords {
  const { verbs, weak, nouns, before } = lexicon.speech;
  return known.getOrInsertComputed(lexicon, () => ({
    verbs: new Set(verbs),
    weak: new Set(weak),
    nouns: new Set(nouns.map(plainWord)),
    before: before.map((phrase) => phrase.split(' ')),
    light: new Set(lexicon.light),
  }));
}

/** "The" and "a". */
export function isArticle(term: Term | undefined): boolean {
  return term !== undefined && /^(?:the|a|an)$/.test(term.plain);
}

/** Whether a term is a verb by which somebody says something. */
export function isVerb(term: Term | undefined, { verbs }: SpeechWords): boolean {
  return term !== undefined && (verbs.has(term.text.toLowerCase()) || verbs.has(term.plain));
}

/** Past words such as "earlier" and "on Monday". */
export function behindLight(terms: readonly Term[], from: number, { light }: SpeechWords): number {
  const at = terms.findIndex(({ plain, isMark }, index) => index >= from && (isMark || !light.has(plain)));
  return at < 0 ? terms.length : at;
}

/** Whether a part of a sentence ends before a term. */
export function endsHere(terms: readonly Term[], at: number): boolean {
  const term = terms[at];
  return term === undefined || (term.isMark && /^[.,;!?)–—"”’]$/u.test(term.text));
}

/** Whether a land stands before a term. */
export function isMentionOfLand(terms: readonly Term[], from: number): boolean {
  return terms[from - 1]?.nation !== null && terms[from - 1]?.nation !== undefined;
}
