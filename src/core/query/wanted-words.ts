import { fold } from '../text/fold.ts';
import { withoutPossessives } from '../text/stem.ts';
import type { AskingWords } from './asking-words.ts';
import { type Terms, wantedTerms } from './search-terms.ts';

/** No name and no question is longer: more words than these are a text. */
const mostWords = 24;
const mostCharacters = 400;

/**
 * The words of a text that say what is asked for, folded, each once. Where all of them would be passed over, all of
 * them; none for a text that is too long to name something.
 */
export function wantedWords(text: string, language: string, w: AskingWords): string[] {
  if (text.length > mostCharacters) return [];
  const [terms = ''] = wantedTerms(withoutPossessives(text), [language]);
  const words = [...new Set(flat(terms))].filter((word) => word !== '');
  if (words.length > mostWords) return [];
  const telling = words.filter((word) => !w.asking.passedOver.has(word));
  return telling.length > 0 ? telling : words;
}

/** A text by which equal names are found: its letters and digits, without what stands between them. */
export function nameKey(text: string): string {
  return fold(text)
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** Of several readings the one as written. */
function flat(terms: Terms): string[] {
  if (typeof terms === 'string') return [terms];
  return 'each' in terms ? terms.each.flatMap(flat) : flat(terms.any[0] ?? '');
}
