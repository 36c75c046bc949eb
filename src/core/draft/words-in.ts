import { tokensOf } from '../passage/tokens.ts';

/** A word or a mark of a sentence. */
export interface Word {
  text: string;
  /** In small letters, with straight apostrophes, without a possessive ending. */
  lower: string;
  isMark: boolean;
  isCapital: boolean;
  isPossessive: boolean;
  /** Whether it stands within quotation marks. */
  isQuoted: boolean;
  /** Where it stands in the body, in UTF-16 code units, end-exclusive. */
  start: number;
  end: number;
}

/** Of French: a short word that has lost its vowel and stands as one with the next. */
const elided = /^(?:[ldnsjmtc]|qu|lorsqu|puisqu|jusqu|quoiqu)['’](?=\p{L})/iu;

/** The words and marks of a sentence that starts at `from` of its body. */
export function wordsIn(text: string, from: number, language: string, isQuoted: (place: number) => boolean): Word[] {
  return tokensOf(text, from).flatMap(({ text: word, isMark, start, end }) => {
    const cut = language === 'fr' && !isMark ? (elided.exec(word)?.[0].length ?? 0) : 0;
    // a mark that ends a quotation is no apostrophe
    if (/['’]$/u.test(word) && isQuoted(start) && !isQuoted(end - 1))
      return wordsIn(word.slice(0, -1), start, language, isQuoted);
    const parts =
      cut === 0
        ? [[word, start, end] as const]
        : ([
            [word.slice(0, cut), start, start + cut],
            [word.slice(cut), start + cut, end],
          ] as const);
    return parts.map(([part, first, last]): Word => {
      const plain = part.toLowerCase().replaceAll('’', "'");
      const isPossessive = language === 'en' && /'s$|s'$/.test(plain);
      return {
        text: part,
        // "us" is another word
        lower: part === 'US' ? 'u.s' : isPossessive ? plain.replace(/'s?$/, '') : plain,
        isMark,
        isCapital: /^\p{Lu}/u.test(part) || text[first - from - 1] === '@',
        isPossessive,
        isQuoted: isQuoted(first),
        start: first,
        end: last,
      };
    });
  });
}
