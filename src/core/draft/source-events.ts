import { hasContent, startsContrast } from './event-words.ts';
import { joint } from './joint-speakers.ts';
import { phraseAfter, phraseBefore, type SpeakerPhrase } from './speaker-phrase.ts';
import { nobody, type SpeechEvent } from './speech-event.ts';
import { besideAside } from './subject-before.ts';
import { toldIn } from './told-and-cited.ts';
import type { DraftWords } from './words/draft-words.ts';
import type { Word } from './words-in.ts';

/** "The mayor: at least 300 homes", at the start of a line. */
export function headingEvent(words: readonly Word[], lexicon: DraftWords): SpeechEvent | null {
  const phrase = phraseAfter(words, words[0]?.isMark === true ? 1 : 0, lexicon);
  const colon = phrase === null ? undefined : words[phrase.to];
  if (phrase === null || colon?.lower !== ':' || phrase.to > 7 || colon.end === words[phrase.to + 1]?.start)
    return null;
  const isNamed = words
    .slice(phrase.from, phrase.to)
    .some(({ isCapital, lower }) => isCapital && !lexicon.references.has(lower));
  // "US threatens allies: …" names nobody who speaks
  const isOther = words
    .slice(phrase.from, phrase.to)
    .some(
      (word) =>
        !word.isMark &&
        !word.isCapital &&
        ![lexicon.determiners, lexicon.of].some((list) => list.has(word.lower)) &&
        !lexicon.roles.test(word.lower) &&
        !lexicon.outlets.test(word.lower),
    );
  if (isOther || !isNamed || words.length - phrase.to < 4) return null;
  return {
    ...nobody,
    from: phrase.from,
    to: phrase.to + 1,
    covers: 'ahead',
    subjects: [phrase],
    verb: null,
    verbAt: 0,
  };
}

/** "200 guns sent – Seoul", at the end of a title. */
export function tailEvent(words: readonly Word[], lexicon: DraftWords): SpeechEvent | null {
  const dash = words.findLastIndex(({ lower, isMark }) => isMark && /^[-–—|]$/u.test(lower));
  const [mark, before, after] = [words[dash], words[dash - 1], words[dash + 1]];
  if (mark === undefined || before === undefined || after === undefined || dash < 4) return null;
  if (before.end === mark.start || mark.end === after.start || words.length - dash > 7) return null;
  const phrase = phraseAfter(words, dash + 1, lexicon);
  if (phrase === null || phrase.to < words.length || !words.slice(phrase.from, phrase.to).some((one) => one.isCapital))
    return null;
  return { ...nobody, from: dash, to: words.length, covers: 'back', subjects: [phrase], verb: null, verbAt: 0 };
}

/** "According to the mayor". */
export function sourceEvent(words: readonly Word[], at: number, lexicon: DraftWords): SpeechEvent | null {
  const back = lexicon.backwards.find((forms) => forms.every((form, index) => words[at + index]?.lower === form));
  if (back !== undefined)
    return {
      ...nobody,
      from: at,
      to: at + back.length,
      covers: hasContent(words, 0, at, lexicon) ? 'back' : 'ahead',
      subjects: [],
      verb: null,
      verbAt: 0,
    };
  const phrase = lexicon.before.find((forms) => forms.every((form, index) => words[at + index]?.lower === form));
  if (phrase === undefined) return null;
  const named = phraseAfter(words, at + phrase.length, lexicon, true);
  if (named === null) return null;
  const isHearsay = isBareReports(words, named, lexicon);
  const aside = besideAside(words, named.to, lexicon);
  const told = toldIn(words, named.to, Math.max(named.to + 6, aside?.to ?? 0), lexicon);
  // "according to the spokesman, Captain Marek Lis, …"
  const isName =
    aside !== null &&
    words[aside.to]?.lower === ',' &&
    words.slice(aside.from, aside.to).every(({ isCapital, isMark }) => isCapital || isMark);
  const behind = isName && aside !== null ? aside.to : named.to;
  const to = told !== null && told.from < named.to + 4 ? told.to : behind;
  const isFirst = !hasContent(words, 0, at, lexicon);
  const covers = isFirst
    ? 'ahead'
    : words[to]?.lower === ',' &&
        hasContent(words, to + 1, words.length, lexicon) &&
        !startsContrast(words, to + 1, lexicon)
      ? 'around'
      : 'back';
  return {
    ...nobody,
    from: at,
    to,
    covers,
    subjects: isHearsay ? [] : joint(words, named, lexicon),
    told,
    aside,
    verb: null,
    verbAt: 0,
    isHearsay,
  };
}

function isBareReports(
  words: readonly Word[],
  { from, to }: SpeakerPhrase,
  { reports, determiners }: DraftWords,
): boolean {
  const own = words.slice(from, to).filter(({ lower }) => !determiners.has(lower));
  return own.length < 3 && reports.has(own.at(-1)?.lower ?? '') && !own.some(({ isCapital }) => isCapital);
}

/** "Ukrainian reports emerged that"; "amid reports that" is nobody's word. */
export function reportsEvent(words: readonly Word[], at: number, lexicon: DraftWords): SpeechEvent | null {
  const [word, next, second] = [words[at], words[at + 1], words[at + 2]];
  if (word === undefined || next === undefined || !lexicon.reports.has(word.lower)) return null;
  const isThat = lexicon.that.has(next.lower);
  if (!isThat && !lexicon.emerging.has(next.lower)) return null;
  const named = phraseBefore(words, at + 1, lexicon);
  const from = named?.from ?? at;
  const to = isThat ? at + 2 : lexicon.that.has(second?.lower ?? '') ? at + 3 : at + 2;
  const isNamed =
    named !== null &&
    words
      .slice(named.from, at)
      .some(({ isCapital, lower }) => isCapital && !lexicon.determiners.has(lower) && !lexicon.hearsay.test(lower));
  return {
    ...nobody,
    from,
    to,
    covers: 'ahead',
    subjects: isNamed ? [named] : [],
    verb: null,
    verbAt: 0,
    isHearsay: !isNamed,
  };
}
