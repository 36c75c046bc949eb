import { isDateWord, phraseBefore, type SpeakerPhrase } from './speaker-phrase.ts';
import type { DraftWords } from './words/draft-words.ts';
import type { Word } from './words-in.ts';

/** Whoever stands before a verb of speech. */
export interface SubjectBefore {
  phrase: SpeakerPhrase;
  from: number;
  /** What stands in commas between the name and the verb. */
  aside: SpeakerPhrase | null;
}

/** How many words may stand in commas between a name and its verb. */
const longestAside = 16;

/** Who stands before a verb: "the mayor said", "Ann Example, the mayor, said"; null where that is nobody. */
export function subjectBefore(words: readonly Word[], verb: number, lexicon: DraftWords): SubjectBefore | null {
  let at = verb - 1;
  for (; at >= 0 && verb - at < 9; at -= 1) {
    const word = words[at];
    if (word === undefined || word.isMark) break;
    const isDate = isDateWord(word, lexicon) || /^\d{1,2}$/.test(word.text);
    const isAdverb =
      lexicon.language === 'en' &&
      /ly$/.test(word.lower) &&
      !word.isCapital &&
      !lexicon.determiners.has(words[at - 1]?.lower ?? '');
    if (
      !isDate &&
      !isAdverb &&
      !lexicon.light.has(word.lower) &&
      !(lexicon.relatives.has(word.lower) && words[at - 1]?.lower === ',')
    )
      break;
  }
  if (lexicon.relatives.has(words[at + 1]?.lower ?? '') && words[at]?.lower === ',') at -= 1;
  const last = words[at];
  if (last === undefined) return null;
  if (last.isMark && /^[,–—)]$/u.test(last.lower) && at === verb - 1) {
    const opening = openingOf(words, at);
    if (opening !== null) {
      // "Marek Holub, 42, who lives there, said"
      const name =
        /^\d{1,3}$/.test(words[opening - 1]?.text ?? '') && words[opening - 2]?.lower === ',' ? opening - 2 : opening;
      const named = phraseBefore(words, name, lexicon, true);
      const phrase = named === null ? null : (withOther(words, named, lexicon) ?? named);
      if (phrase !== null && !hasVerb(words, opening, at, lexicon))
        return { phrase, from: phrase.from, aside: { from: opening + 1, to: at } };
    }
  }
  const isSure = !lexicon.ambiguous.has(words[verb]?.lower ?? '');
  const phrase = phraseBefore(words, at + 1, lexicon, isSure);
  if (phrase === null) return null;
  const whole =
    withCiting(words, phrase, lexicon) ??
    toldBy(words, phrase, lexicon) ??
    beforeTitle(words, phrase, at, verb, lexicon) ??
    withOther(words, phrase, lexicon) ??
    phrase;
  return { phrase: whole, from: whole.from, aside: null };
}

/** "The agency with reference to the police writes": who is named before the verb is passed on. */
function withCiting(words: readonly Word[], { from }: SpeakerPhrase, lexicon: DraftWords): SpeakerPhrase | null {
  const citing = lexicon.citing.find((forms) =>
    forms.every((form, index) => words[from - forms.length + index]?.lower === form),
  );
  return citing === undefined ? null : phraseBefore(words, from - citing.length, lexicon);
}

/** "Sources consulted by Coast Wire say": the outlet passes on. */
function toldBy(words: readonly Word[], { from }: SpeakerPhrase, lexicon: DraftWords): SpeakerPhrase | null {
  const isTold =
    lexicon.towards.has(words[from - 1]?.lower ?? '') && lexicon.speaking.has(words[from - 2]?.lower ?? '');
  return isTold ? phraseBefore(words, from - 2, lexicon, true) : null;
}

/** "The Harbour Observatory, a monitoring group, which put": the name stands before what it is. */
function beforeTitle(
  words: readonly Word[],
  { from }: SpeakerPhrase,
  at: number,
  verb: number,
  lexicon: DraftWords,
): SpeakerPhrase | null {
  const isRelative = words.slice(at + 1, verb).some(({ lower }) => lexicon.relatives.has(lower));
  if (!isRelative || words[from - 1]?.lower !== ',') return null;
  const name = phraseBefore(words, from - 1, lexicon);
  return name !== null && words[name.to - 1]?.isCapital === true ? name : null;
}

/** "Wehr and his colleague say": both, where the first begins its clause. */
function withOther(words: readonly Word[], { from, to }: SpeakerPhrase, lexicon: DraftWords): SpeakerPhrase | null {
  if (!lexicon.and.has(words[from - 1]?.lower ?? '')) return null;
  const other = phraseBefore(words, from - 1, lexicon);
  const before = other === null ? undefined : words[other.from - 1];
  return other === null || (before !== undefined && !before.isMark) ? null : { from: other.from, to };
}

/** What stands in commas behind a name: "said Ann Example, the mayor of X". */
export function besideAside(words: readonly Word[], to: number, lexicon: DraftWords): SpeakerPhrase | null {
  if (words[to]?.lower !== ',') return null;
  const end = words.findIndex(({ isMark, lower }, index) => index > to && isMark && !/^[-‑’']$/u.test(lower));
  const close = end < 0 ? words.length : end;
  if (close - to > 12 || close - to < 2 || hasVerb(words, to, close, lexicon)) return null;
  if (words.slice(to, close).some(({ lower }) => lexicon.auxiliaries.has(lower))) return null;
  const first = words[to + 1];
  const isTitle =
    first !== undefined &&
    (lexicon.determiners.has(first.lower) ||
      lexicon.roles.test(first.lower) ||
      first.isCapital ||
      lexicon.stops.has(first.lower));
  return isTitle ? { from: to + 1, to: close } : null;
}

/** "Had been registered": what is done to somebody, nobody says. */
const passive: ReadonlySet<string> = new Set(['been', 'being', 'be', 'was', 'were', 'is', 'are']);

/** "Did not say", "has never confirmed", "neither … have confirmed". */
export function isNegated(words: readonly Word[], verb: number, { negations, auxiliaries }: DraftWords): boolean {
  const before = words.slice(Math.max(0, verb - 3), verb);
  if (
    before.some(
      ({ lower, isMark }, index) => !isMark && negations.has(lower) && !before.slice(index).some((word) => word.isMark),
    )
  )
    return true;
  if (passive.has(words[verb - 1]?.lower ?? '')) return true;
  const [first] = words;
  return first !== undefined && negations.has(first.lower) && auxiliaries.has(words[verb - 1]?.lower ?? '');
}

function openingOf(words: readonly Word[], close: number): number | null {
  const mark = words[close]?.lower ?? '';
  for (let at = close - 2; at >= 0 && close - at <= longestAside; at -= 1) {
    const word = words[at];
    if (word === undefined || /^[;:.]$/.test(word.lower)) return null;
    if (word.isMark && word.lower === (mark === ')' ? '(' : mark)) return at;
  }
  return null;
}

/** Whether somebody else speaks in some words. Who is told about is described by a verb too: "who goes by". */
function hasVerb(
  words: readonly Word[],
  from: number,
  to: number,
  { verbs, ambiguous, speaking }: DraftWords,
): boolean {
  return words
    .slice(from, to)
    .some(({ lower, isCapital }) => !isCapital && verbs.has(lower) && !ambiguous.has(lower) && !speaking.has(lower));
}
