import { membersOf } from '../dossier/body-of.ts';
import type { Claim, Dossier } from '../dossier/dossier.ts';
import { fold } from '../text/fold.ts';
import { rootOf, withoutPossessives } from '../text/stem.ts';
import type { AskingWords } from './asking-words.ts';
import { searchClaims } from './search.ts';
import { indexedTerms, isNumberTerm } from './search-terms.ts';

/** No claim is named by a longer text. */
const mostCharacters = 400;
/** Of more claims than these none is singled out. */
const mostCompared = 200;

/**
 * The claims that every word of a text fits, best first. Where what some of them say and who says it holds all the
 * words, these alone: "budanov koksans" is his figure of Koksans, and not all that he says around it.
 */
export function findClaimsByWords(dossier: Dossier, text: string, w: AskingWords): readonly Claim[] {
  const query = claimQuery(text, w);
  const found = query === '' ? [] : searchClaims(dossier, query);
  if (found.length < 2 || found.length > mostCompared) return found;
  const wanted = indexedTerms(query, dossier.language);
  const telling = found.filter((claim) => saysAll(claim, wanted, dossier.language));
  return telling.length > 0 ? telling : found;
}

/** What claims are searched for where somebody asks: the telling words without endings; nothing for a long text. */
export function claimQuery(text: string, w: AskingWords): string {
  if (text.length > mostCharacters) return '';
  const words = withoutPossessives(text)
    .split(/\s+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  const telling = words.filter((word) => !w.asking.passedOver.has(bare(word)));
  return (telling.length > 0 ? telling : words)
    .map((word) => (/\p{N}/u.test(word) ? word : rootOf(bare(word))))
    .join(' ');
}

function bare(word: string): string {
  return fold(word).replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, '');
}

/** Whether a claim's speaker and what it says hold every word, or its beginning. */
function saysAll(claim: Claim, wanted: readonly string[], language: string): boolean {
  const held = indexedTerms(tellingTexts(claim).join(' ; '), language);
  return wanted.every((word) => held.some((term) => (isNumberTerm(word) ? term === word : term.startsWith(word))));
}

function tellingTexts({ origin, question, scope, value, statement }: Claim): string[] {
  const names = membersOf(origin).flatMap(({ name, aliases }) => [name, ...aliases]);
  if (question === null || value === null || value.kind === 'unstated') return [...names, statement];
  const counted = scope === null ? question.title : (question.scopes.get(scope)?.label ?? '');
  return [...names, counted, value.text];
}
