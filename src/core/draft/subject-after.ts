import { skipLight } from './event-words.ts';
import { isPronoun, phraseAfter, type SpeakerPhrase } from './speaker-phrase.ts';
import { isOutletPhrase } from './told-and-cited.ts';
import type { DraftWords } from './words/draft-words.ts';
import type { Word } from './words-in.ts';

/** Whoever stands behind the verb: "said Ann Example". */
export function subjectAfter(words: readonly Word[], at: number, lexicon: DraftWords): SpeakerPhrase | null {
  const next = skipLight(words, at + 1, lexicon);
  // "dijo a Canal Once la bombera"
  const told = lexicon.towards.has(words[next]?.lower ?? '') ? phraseAfter(words, next + 1, lexicon) : null;
  const isInside = lexicon.language === 'uk' && /^[ву]$/u.test(words[next]?.lower ?? '');
  const start = told !== null && isOutletPhrase(words, told, lexicon) ? told.to : isInside ? next + 1 : next;
  const phrase = lexicon.that.has(words[start]?.lower ?? '') ? null : phraseAfter(words, start, lexicon);
  if (phrase === null) return null;
  const behind = words[phrase.to];
  // "puts it at": what is said, and nobody who says it
  if (lexicon.language === 'en' && isPronoun(words[phrase.from]?.lower ?? '', lexicon) && behind?.isMark === false)
    return null;
  const role = words.findIndex(
    ({ lower, isCapital }, index) =>
      index > phrase.from && index < phrase.to && !isCapital && lexicon.roles.test(lower),
  );
  if (lexicon.language === 'uk' && role > 0 && lexicon.outlets.test(words[phrase.from]?.lower ?? ''))
    return { from: role, to: phrase.to };
  if (
    behind !== undefined &&
    (lexicon.auxiliaries.has(behind.lower) || (lexicon.language === 'en' && lexicon.that.has(behind.lower)))
  )
    return null;
  if (
    lexicon.language === 'en' &&
    behind !== undefined &&
    !behind.isMark &&
    ![lexicon.of, lexicon.light, lexicon.stops].some((words) => words.has(behind.lower))
  )
    return null;
  return phrase;
}

/** "розповів Радіо Обрій керівник": the outlet stands between the verb and the speaker, in another case. */
export function toldWithout(words: readonly Word[], at: number, to: number, lexicon: DraftWords): SpeakerPhrase | null {
  const phrase = { from: skipLight(words, at + 1, lexicon), to };
  return lexicon.language === 'uk' && phrase.from < to && isOutletPhrase(words, phrase, lexicon) ? phrase : null;
}
