import { languageOf } from '../../text/language.ts';
import { germanDraftWords } from './de.ts';
import type { DraftWords } from './draft-words.ts';
import { englishDraftWords } from './en.ts';
import { spanishDraftWords } from './es.ts';
import { frenchDraftWords } from './fr.ts';
import { ukrainianDraftWords } from './uk.ts';

const known: ReadonlyMap<string, DraftWords> = new Map(
  [englishDraftWords, germanDraftWords, frenchDraftWords, spanishDraftWords, ukrainianDraftWords].map((words) => [
    words.language,
    words,
  ]),
);

/** The words of a language (BCP 47); English ones where it is not known. */
export function wordsFor(language: string): DraftWords {
  return known.get(languageOf(language)) ?? englishDraftWords;
}
