import type { Claim, Question } from '../dossier/dossier.ts';
import { languageOf } from '../text/language.ts';
import { differingRelays } from './differing-relays.ts';
import { type DriftKind, driftKinds } from './drift-kinds.ts';
import { type KnownWords, knownWords } from './known-words.ts';
import { isOneStatement, meet } from './one-statement.ts';
import { isCircular } from './origins.ts';

/** Two renderings of one statement that differ. */
export interface Drift {
  /** The words of the hop that the relay names, where they are known; else another relay's. */
  words: Claim;
  relay: Claim;
  kinds: readonly DriftKind[];
  /** True where the relay is known to have changed the words; else it is not known who did. */
  isChange: boolean;
  /** True where the two pages are in different languages. */
  translated: boolean;
}

/**
 * Every relay, among claims on one question, that changes what the hop says whom it names; and then relays that differ
 * where nobody knows that hop's words. One after the other, so that nobody has to wait for all. `asked` are those that
 * are looked at.
 */
export function* driftsOf(
  question: Question,
  claims: readonly Claim[],
  asked: readonly Claim[] = claims,
): Generator<Drift> {
  if (asked.length === 0) return;
  const straight = claims.filter((claim) => claim.value !== null && !isCircular(claim));
  const wordsBehind = knownWords(question, straight);
  const wanted = new Set(asked);
  const withoutWords: Claim[] = [];
  for (const relay of straight) {
    if (relay.wording !== 'reported') continue;
    const found = nearestWords(question, relay, wordsBehind(relay));
    if (found === null) withoutWords.push(relay);
    else if (found.kinds.length > 0 && wanted.has(relay)) yield driftOf(relay, found);
  }
  for (const { a, b, kinds } of differingRelays(question, withoutWords)) {
    if (wanted.has(a) || wanted.has(b))
      yield { words: a, relay: b, kinds, isChange: false, translated: areTranslated(a, b) };
  }
}

interface Found {
  words: Claim;
  kinds: readonly DriftKind[];
  ownPage: boolean;
}

/**
 * The words that a relay renders, and what it changed in them: of the nearest hop whose words are known. A relay that
 * has the words of any hop behind it changed nothing. Null where no words are known.
 */
function nearestWords(question: Question, relay: Claim, levels: readonly KnownWords[]): Found | null {
  let nearest: Found | null = null;
  for (const level of levels) {
    const found = closestOf(question, relay, level);
    if (found !== null && found.kinds.length === 0) return found;
    nearest ??= found;
  }
  return nearest;
}

/** Of the words at one hop those in which the relay changed least; another number only where none has the relay's. */
function closestOf(question: Question, relay: Claim, { alike, ofOneThing, ownPage }: KnownWords): Found | null {
  let closest: Found | null = null;
  for (const words of alike(relay)) {
    const kinds = changesOf(question, words, relay);
    if (kinds === null || (closest !== null && closest.kinds.length <= kinds.length)) continue;
    closest = { words, kinds, ownPage };
    if (kinds.length === 0) return closest;
  }
  if (closest !== null) return closest;
  for (const words of ofOneThing(relay)) {
    const kinds = changesOf(question, words, relay);
    if (kinds !== null) return { words, kinds, ownPage };
  }
  return null;
}

/** What a relay changed in words; null where these are not the words that it renders. */
function changesOf(question: Question, words: Claim, relay: Claim): readonly DriftKind[] | null {
  if (words === relay || !isOneStatement(question, words, relay)) return null;
  return driftKinds(question, words, relay);
}

/**
 * The relay is blamed only for what it can have changed itself: not for what another page made of the hop's words in
 * another language, and not where the speaker may have said it twice.
 */
function driftOf(relay: Claim, { words, kinds, ownPage }: Found): Drift {
  const translated = areTranslated(words, relay);
  const isFirstHand = ownPage || words.source.author === words.origin;
  const isChange = (isFirstHand || !translated) && meet(words.said, relay.said) !== false;
  return { words, relay, kinds, isChange, translated };
}

function areTranslated(a: Claim, b: Claim): boolean {
  return languageOf(a.source.language) !== languageOf(b.source.language);
}
