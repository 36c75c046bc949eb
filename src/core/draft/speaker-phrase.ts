import type { DraftWords } from './words/draft-words.ts';
import type { Word } from './words-in.ts';

/** Words that name somebody, by their numbers in a sentence, end-exclusive. */
export interface SpeakerPhrase {
  from: number;
  to: number;
}

const longest = 14;

/** The words directly before a place that name somebody; null where they name nobody. */
export function phraseBefore(
  words: readonly Word[],
  end: number,
  lexicon: DraftWords,
  isSure = false,
): SpeakerPhrase | null {
  let from = end;
  if (lexicon.and.has(words[end - 1]?.lower ?? '')) return null;
  for (let at = end - 1; at >= 0 && end - at <= longest; at -= 1) {
    const word = words[at];
    if (word === undefined) break;
    const { lower } = word;
    if (word.isMark) {
      const opening = lower === ')' ? openingBefore(words, at) : titleBefore(words, at);
      if (opening !== null) {
        at = opening;
        continue;
      }
      if (isJoint(words, at)) continue;
      break;
    }
    if (isPronoun(lower, lexicon)) {
      if (at === end - 1) from = at;
      break;
    }
    if (
      lexicon.determiners.has(lower) &&
      !(lexicon.language !== 'en' && word.isCapital && at > 0 && lower.length > 3)
    ) {
      // "mum-of-three Kelly Shaw"
      if (words[at - 1]?.lower === '-') break;
      from = at;
      if (!lexicon.of.has(words[at - 1]?.lower ?? '') && !word.isPossessive) break;
      continue;
    }
    if (lexicon.of.has(lower)) {
      const before = words[at - 1];
      if (before === undefined || before.isMark || isBorder(before, lexicon) || before.lower === lower) break;
      if (!isNamePart(words, at - 1, lexicon) && !lexicon.near.has(before.lower)) break;
      continue;
    }
    if (isBorder(word, lexicon)) break;
    from = at;
  }
  return checked(words, trimmed(words, { from, to: end }, lexicon), lexicon, isSure);
}

/** The words from a place on that name somebody; null where they name nobody. `isSure`: what stands before says so. */
export function phraseAfter(
  words: readonly Word[],
  start: number,
  lexicon: DraftWords,
  isSure = false,
): SpeakerPhrase | null {
  let to = start;
  let hasHead = false;
  for (let at = start; at < words.length && at - start < longest; at += 1) {
    const word = words[at];
    if (word === undefined) break;
    const { lower } = word;
    if (word.isMark) {
      if (isJoint(words, at)) continue;
      const close = lower === '(' && hasHead ? closingAfter(words, at) : hasHead ? titleAfter(words, at) : null;
      if (close === null) break;
      at = close;
      to = close + 1;
      continue;
    }
    if (isPronoun(lower, lexicon)) {
      if (at === start) to = at + 1;
      break;
    }
    if (lexicon.determiners.has(lower)) {
      // "defence outlet The War Zone"
      if (
        at > start &&
        word.isCapital &&
        lower.length > 2 &&
        words[at + 1]?.isCapital === true &&
        lexicon.outlets.test(words[at - 1]?.lower ?? '')
      )
        continue;
      if (
        at > start &&
        !lexicon.of.has(words[at - 1]?.lower ?? '') &&
        !lexicon.determiners.has(words[at - 1]?.lower ?? '')
      )
        break;
      continue;
    }
    if (lexicon.of.has(lower)) {
      if (!hasHead || at === start) break;
      if (lexicon.light.has(lower) && isDateWord(words[at + 1], lexicon)) break;
      if (lexicon.speaking.has(words[at + 1]?.lower ?? '')) break;
      // "the chief told it to Radio X"
      if (lexicon.towards.has(lower) && words.slice(at + 1, at + 5).some((one) => lexicon.outlets.test(one.lower)))
        break;
      continue;
    }
    if (isBorder(word, lexicon) && !word.isCapital) break;
    if (isDateWord(word, lexicon)) break;
    // "Han Ji-ho"
    const isTail = words[at - 1]?.lower === '-' && words[at - 2]?.isCapital === true;
    const isPart = isTail || isNamePart(words, at, lexicon);
    if (lexicon.and.has(lower)) {
      const [next, second] = [words[at + 1], words[at + 2]];
      const isOther =
        next?.isCapital === true ||
        (lexicon.determiners.has(next?.lower ?? '') &&
          (second?.isCapital === true || lexicon.roles.test(second?.lower ?? '')));
      if (hasHead && isOther) continue;
      break;
    }
    // an adjective stands behind its noun in French, Spanish and Ukrainian
    const isBeforeNoun =
      lexicon.language === 'en' && [at + 1, at + 2].some((next) => lexicon.roles.test(words[next]?.lower ?? ''));
    if (hasHead && !isPart && /^(?:en|de)$/.test(lexicon.language) && !isBeforeNoun && !lexicon.near.has(lower)) break;
    to = at + 1;
    hasHead ||= isPart;
  }
  return checked(words, { from: start, to }, lexicon, isSure);
}

export function isPronoun(lower: string, { pronouns: { one, many, thing } }: DraftWords): boolean {
  return one.has(lower) || many.has(lower) || thing.has(lower);
}

export function isDateWord(word: Word | undefined, { dates: { weekdays, months } }: DraftWords): boolean {
  if (word === undefined) return false;
  return months.has(word.lower) || weekdays.some((forms) => forms.includes(word.lower));
}

/** A hyphen within a word, the point of an initial, a mark around a nickname. */
function isJoint(words: readonly Word[], at: number): boolean {
  const [before, mark, after] = [words[at - 1], words[at], words[at + 1]];
  if (before === undefined || mark === undefined || after === undefined) return false;
  const isTight = before.end === mark.start;
  if (/^[-‑]$/u.test(mark.lower)) return isTight && mark.end === after.start;
  // "U.S. officials"
  if (mark.lower === '.' && /^(?:\p{Lu}\.)+\p{Lu}$/u.test(before.text)) return isTight;
  if (mark.lower === '.') return isTight && after.isCapital && /^(?:\p{Lu}|\p{Lu}\p{Ll}{1,3})$/u.test(before.text);
  return mark.lower === '&' || mark.lower === '’' || mark.lower === "'";
}

/** The mark before a name in quotation marks that ends at a place: "the magazine „Umriss“". */
function titleBefore(words: readonly Word[], at: number): number | null {
  if (!/^[“”»"]$/u.test(words[at]?.lower ?? '')) return null;
  for (let from = at - 1; from >= 0 && at - from < 5; from -= 1) {
    if (words[from]?.isMark === true)
      return /^[„“«"]$/u.test(words[from]?.lower ?? '') &&
        words[from + 1]?.isCapital === true &&
        words[from - 1]?.isMark === false
        ? from
        : null;
  }
  return null;
}

function titleAfter(words: readonly Word[], at: number): number | null {
  if (!/^[„“«"]$/u.test(words[at]?.lower ?? '') || words[at + 1]?.isCapital !== true) return null;
  for (let to = at + 1; to < words.length && to - at < 5; to += 1)
    if (words[to]?.isMark === true) return /^[“”»"]$/u.test(words[to]?.lower ?? '') ? to : null;
  return null;
}

function openingBefore(words: readonly Word[], at: number): number | null {
  for (let from = at - 1; from >= 0 && at - from < 7; from -= 1) if (words[from]?.lower === '(') return from;
  return null;
}

function closingAfter(words: readonly Word[], at: number): number | null {
  for (let to = at + 1; to < words.length && to - at < 7; to += 1) if (words[to]?.lower === ')') return to;
  return null;
}

function isBorder(
  { lower, isCapital, isMark }: Word,
  { stops, verbs, ambiguous, light, contrasts, language }: DraftWords,
): boolean {
  if (isMark) return true;
  if (isCapital && !stops.has(lower)) return false;
  return (
    stops.has(lower) ||
    contrasts.has(lower) ||
    (verbs.has(lower) && (!ambiguous.has(lower) || (language === 'en' && lower.endsWith('ed')))) ||
    (light.has(lower) && !isCapital)
  );
}

/** Whether a word can be the noun of a name: one with a capital letter, or a noun for those who speak. */
function isNamePart(words: readonly Word[], at: number, { roles, outlets }: DraftWords): boolean {
  const word = words[at];
  return word !== undefined && !word.isMark && (word.isCapital || roles.test(word.lower) || outlets.test(word.lower));
}

/** Without what stands before the name in its sentence: a date, "in Kyiv". */
function trimmed(words: readonly Word[], phrase: SpeakerPhrase, lexicon: DraftWords): SpeakerPhrase {
  let { from } = phrase;
  const { to } = phrase;
  for (; from < to; from += 1) {
    const word = words[from];
    if (word === undefined) break;
    const isLeading =
      word.isMark ||
      lexicon.and.has(word.lower) ||
      (lexicon.of.has(word.lower) && !lexicon.determiners.has(word.lower));
    const isDate = isDateWord(word, lexicon) || (/^\d{1,4}$/.test(word.text) && isDateWord(words[from - 1], lexicon));
    if (!isLeading && !isDate) break;
  }
  return { from, to };
}

function checked(
  words: readonly Word[],
  { from, to }: SpeakerPhrase,
  lexicon: DraftWords,
  isSure = false,
): SpeakerPhrase | null {
  if (from >= to) return null;
  const own = words.slice(from, to);
  const [first] = own;
  if (own.length === 1 && first !== undefined && isPronoun(first.lower, lexicon)) return { from, to };
  if (own.every(({ isMark, lower }) => isMark || lexicon.determiners.has(lower) || lexicon.of.has(lower))) return null;
  const isNamed = own.some((_, index) => isNamePart(words, from + index, lexicon));
  const isPlain =
    first !== undefined && (isSure ? lexicon.determiners : lexicon.definite).has(first.lower) && own.length <= 4;
  const isBarePlural =
    lexicon.language === 'en' &&
    own.length <= 3 &&
    /[^s]s$/.test(own.at(-1)?.lower ?? '') &&
    own.every(({ isMark }) => !isMark);
  return isNamed || isPlain || isBarePlural ? { from, to } : null;
}
