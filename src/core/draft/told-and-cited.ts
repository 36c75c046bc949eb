import { phraseAfter, type SpeakerPhrase } from './speaker-phrase.ts';
import type { DraftWords } from './words/draft-words.ts';
import type { Word } from './words-in.ts';

/** Whether words name an outlet or a news agency. */
export function isOutletPhrase(
  words: readonly Word[],
  { from, to }: SpeakerPhrase,
  { outlets, outletKinds }: DraftWords,
): boolean {
  const own = words.slice(from, to).filter(({ isMark }) => !isMark);
  const head = own.at(-1);
  if (head === undefined || own.some(({ isPossessive }) => isPossessive)) return false;
  const isNews = own.some(({ lower }) => /^(?:news|press|telegraph)$/.test(lower));
  const isNamed = own.some(
    ({ isCapital, lower }) => isCapital && outlets.test(lower) && (lower !== 'agency' || isNews),
  );
  const isKind = (word: Word) => !word.isCapital && outletKinds.test(word.lower) && (word.lower !== 'agency' || isNews);
  return isNamed || (own.some(isKind) && own.some(({ isCapital }) => isCapital)) || (isKind(head) && own.length < 5);
}

/** The outlet that is told something in some words: "told Coast Wire", "in an interview with Coast Wire". */
export function toldIn(words: readonly Word[], from: number, to: number, lexicon: DraftWords): SpeakerPhrase | null {
  const end = Math.min(words.length, to);
  for (let at = from; at < end; at += 1) {
    const word = words[at];
    if (word === undefined || word.isQuoted) continue;
    if (at > from && lexicon.that.has(word.lower)) return null;
    const isTold = lexicon.told.has(word.lower) || (lexicon.language === 'uk' && lexicon.speaking.has(word.lower));
    if (!isTold && !lexicon.towards.has(word.lower)) continue;
    const phrase = phraseAfter(words, at + 1, lexicon);
    if (phrase === null || !(isOutletPhrase(words, phrase, lexicon) || isShortName(words, phrase))) continue;
    if (isTold || isSpoken(words, at, lexicon)) return phrase;
  }
  return null;
}

/** Whether what stands before "to" tells that somebody spoke: "speaking to", "confirmed to", "in an interview with". */
function isSpoken(words: readonly Word[], at: number, { speaking, verbs }: DraftWords): boolean {
  return words.slice(Math.max(0, at - 12), at).some(({ lower }) => speaking.has(lower) || verbs.has(lower));
}

/** Words that say that somebody speaks. */
interface Event {
  from: number;
  to: number;
}

/** Whose words an event passes on, and where it ends then: "the BBC reported, citing officials". */
export function citedIn(
  words: readonly Word[],
  { from, to }: Event,
  lexicon: DraftWords,
): Event & { cited: SpeakerPhrase[] } {
  const end = Math.min(words.length, to + 5);
  for (let at = from; at < end; at += 1) {
    if (words[at]?.isQuoted === true) continue;
    if (at >= to && /^[;:]$/.test(words[at]?.lower ?? '')) break;
    const phrase = lexicon.citing.find((forms) => forms.every((form, index) => words[at + index]?.lower === form));
    const named = phrase === undefined ? null : phraseAfter(words, at + phrase.length, lexicon);
    if (named !== null) return { cited: [named], from, to: Math.max(to, named.to) };
  }
  return { cited: [], from, to };
}

/** An outlet by its letters: "told AFN". */
function isShortName(words: readonly Word[], { from, to }: SpeakerPhrase): boolean {
  const { text } = words[to - 1] ?? { text: '' };
  return to - from < 3 && /^\p{Lu}{2,5}$/u.test(text) && !/^(?:UN|EU|US|UK|NATO|MPS?|OSCE|IAEA|WHO)$/.test(text);
}
