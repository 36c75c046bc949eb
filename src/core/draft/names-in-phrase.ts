import { fold } from '../text/fold.ts';
import type { SpeakerPhrase } from './speaker-phrase.ts';
import type { DraftWords } from './words/draft-words.ts';
import type { Word } from './words-in.ts';

type Name = Pick<Word, 'text' | 'lower' | 'start' | 'end'>;

/** The proper name behind what it is: "Yonhap News" of "the South Korean news agency Yonhap News". */
export function shortName(
  words: readonly Word[],
  { from, to }: SpeakerPhrase,
  { roles, outlets }: DraftWords,
): readonly Word[] {
  const own = words.slice(from, to);
  let start = own.length;
  while (start > 0 && (own[start - 1]?.isCapital === true || (own[start - 1]?.isMark === true && start < own.length)))
    start -= 1;
  const before = own[start - 1];
  const isTitled =
    before !== undefined &&
    start < own.length &&
    !before.isMark &&
    (roles.test(before.lower) || outlets.test(before.lower));
  return isTitled ? own.slice(start) : own;
}

/** The words of a name as they stand, without a possessive ending. */
export function nameOf(own: readonly Word[]): string {
  return own
    .filter(({ lower }) => !/^[„“”«»"]$/u.test(lower))
    .map(({ text, start, isPossessive }, index, all) => {
      const last = all[index - 1];
      const bare = isPossessive && index === all.length - 1 ? text.replace(/['’]s?$/u, '') : text;
      return last === undefined || last.end === start ? bare : ` ${bare}`;
    })
    .join('')
    .trim();
}

/** "The operator, TransNord, says": the name stands in commas. */
export function asideName(
  words: readonly Word[],
  { from, to }: SpeakerPhrase,
  { determiners, roles }: DraftWords,
): Name | null {
  const own = words.slice(from, to);
  const last = own.at(-1);
  const isName =
    own.length < 5 &&
    own.every(({ isCapital, isMark }) => isCapital || isMark) &&
    !own.some(({ lower }) => determiners.has(lower));
  if (!isName || last === undefined || roles.test(last.lower)) return null;
  return { text: nameOf(own), lower: fold(last.lower), start: own[0]?.start ?? 0, end: last.end };
}

/** "Who goes by the call sign 'Puls'". */
export function quotedName(words: readonly Word[], { from, to }: SpeakerPhrase): Name | null {
  const quoted = words.slice(from, to).filter(({ isQuoted, isMark }) => isQuoted && !isMark);
  const [only, ...others] = quoted;
  return only?.isCapital === true && others.length === 0 ? only : null;
}

/** The offices among the words of a name. */
export function headsOf(own: readonly Word[], { roles }: DraftWords): Set<string> {
  return new Set(own.filter(({ lower }) => roles.test(lower)).map(({ lower }) => fold(lower)));
}
