import { goesOnQuoted, hasContent, skipLight } from './event-words.ts';
import { joint } from './joint-speakers.ts';
import { phraseAfter, type SpeakerPhrase } from './speaker-phrase.ts';
import { nobody, type SpeechEvent } from './speech-event.ts';
import { subjectAfter, toldWithout } from './subject-after.ts';
import { besideAside, isNegated, subjectBefore } from './subject-before.ts';
import { toldIn } from './told-and-cited.ts';
import type { DraftWords } from './words/draft-words.ts';
import type { Word } from './words-in.ts';

/** A verb of speech with whoever stands beside it. */
export function verbEvent(words: readonly Word[], at: number, since: number, lexicon: DraftWords): SpeechEvent | null {
  const verb = words[at];
  if (verb === undefined) return null;
  const isGoingOn = lexicon.participles.has(verb.lower);
  if (!isGoingOn && (!lexicon.verbs.has(verb.lower) || (verb.isCapital && at > 1))) return null;
  if (isNegated(words, at, lexicon)) return null;
  const behind = words[at - 1];
  const isAfterMark = behind === undefined || behind.isMark;
  const saying =
    lexicon.asSaying.length === 0
      ? -1
      : words.findIndex(
          (_, index) =>
            index > at &&
            index < at + 14 &&
            lexicon.asSaying.every((form, place) => words[index + place]?.lower === form),
        );
  if (saying > 0) return quotedEvent(words, at, saying, lexicon);
  const right = isAfterMark || lexicon.language !== 'en' ? subjectAfter(words, at, lexicon) : null;
  const isLoose = isGoingOn && isAfterMark;
  const before = isLoose || (right !== null && isAfterMark) ? null : subjectBefore(words, at, lexicon);
  // "Berichte wies die Polizei zurück": whoever can speak does
  const left =
    before !== null && right !== null && !holdsRole(words, before.phrase, lexicon) && holdsRole(words, right, lexicon)
      ? null
      : before;
  if (left !== null) {
    if (lexicon.ambiguous.has(verb.lower) && !lexicon.keptVerbs.has(verb.lower) && !takesContent(words, at, lexicon))
      return null;
    const told =
      toldIn(words, left.phrase.from, at + 8, lexicon) ??
      toldIn(words, left.aside?.from ?? 0, left.aside?.to ?? 0, lexicon) ??
      spokenTo(words, since, left.phrase.from, lexicon);
    const to = endOfVerb(words, at, told, lexicon);
    return {
      ...nobody,
      from: left.from,
      to,
      covers: coversOf(words, left.from, to, lexicon),
      subjects: joint(words, left.phrase, lexicon),
      told,
      aside: left.aside,
      verb: verb.lower,
      verbAt: at,
    };
  }
  if (right !== null) {
    const aside = besideAside(words, right.to, lexicon);
    const told =
      toldIn(words, right.to, right.to + 10, lexicon) ??
      toldIn(words, at, right.from, lexicon) ??
      toldWithout(words, at, right.from, lexicon);
    const isAhead = !hasContent(words, 0, at, lexicon);
    const behind = Math.max(right.to, aside?.to ?? 0, behindAge(words, right.to, lexicon));
    const to = told !== null && told.from < behind + 6 ? Math.max(told.to, behind) : behind;
    return {
      ...nobody,
      from: startOfVerb(words, at, lexicon),
      to: skipLight(words, to, lexicon),
      covers: isAhead ? 'ahead' : goesOnQuoted(words, to) ? 'around' : 'back',
      subjects: joint(words, right, lexicon),
      told,
      aside,
      verb: verb.lower,
      verbAt: at,
    };
  }
  const isAlone =
    lexicon.language !== 'en' && !lexicon.ambiguous.has(verb.lower) && at < 2 && lexicon.pronouns.one.has('*');
  if (!isGoingOn && !isAlone) return null;
  if (
    behind?.isMark !== true &&
    !lexicon.light.has(behind?.lower ?? '') &&
    !lexicon.contrasts.has(behind?.lower ?? '') &&
    !lexicon.and.has(behind?.lower ?? '') &&
    at > 0
  )
    return null;
  return { ...nobody, from: at, to: at + 1, covers: 'ahead', subjects: [], verb: verb.lower, verbAt: at };
}

/** "Coast Wire quoted the mayor as saying"; "the mayor was quoted by Coast Wire as saying". */
function quotedEvent(words: readonly Word[], at: number, saying: number, lexicon: DraftWords): SpeechEvent | null {
  const [left, right] = [
    subjectBefore(words, at, lexicon),
    phraseAfter(words, at + (lexicon.towards.has(words[at + 1]?.lower ?? '') ? 2 : 1), lexicon),
  ];
  if (left === null) return null;
  const isPassive = lexicon.auxiliaries.has(words[at - 1]?.lower ?? '');
  const [subject, told] = isPassive ? [left.phrase, right] : [right, left.phrase];
  if (subject === null) return null;
  const to = saying + lexicon.asSaying.length;
  return {
    ...nobody,
    from: left.from,
    to,
    covers: coversOf(words, left.from, to, lexicon),
    subjects: [subject],
    told,
    verb: null,
    verbAt: 0,
  };
}

function holdsRole(words: readonly Word[], { from, to }: SpeakerPhrase, { roles, outlets }: DraftWords): boolean {
  return words.slice(from, to).some(({ lower }) => roles.test(lower) || outlets.test(lower));
}

/** Where the age of a speaker ends, with what else is told of who it is: "said Ann Example, 61, who runs a bakery". */
function behindAge(words: readonly Word[], to: number, { relatives }: DraftWords): number {
  if (words[to]?.lower !== ',' || !/^\d{1,3}$/.test(words[to + 1]?.text ?? '')) return to;
  if (words[to + 2]?.lower !== ',' || !relatives.has(words[to + 3]?.lower ?? '')) return to + 2;
  const end = words.findIndex(({ isMark }, index) => index > to + 3 && isMark);
  return end < 0 ? words.length : end;
}

/** Whether a word that is a noun too stands as a verb: what is said follows, or the sentence ends. */
function takesContent(words: readonly Word[], at: number, lexicon: DraftWords): boolean {
  const next = words[at + 1];
  if (next === undefined || next.isMark || next.isQuoted) return true;
  if (lexicon.that.has(next.lower) || lexicon.determiners.has(next.lower) || next.isCapital || /\p{N}/u.test(next.text))
    return true;
  if (lexicon.speaking.has(words[at]?.lower ?? '')) return true;
  if (/ing$/.test(next.lower) && lexicon.language === 'en') return true;
  if (/^puts?$/.test(words[at]?.lower ?? '')) return words.slice(at, at + 7).some(({ lower }) => lower === 'at');
  return lexicon.light.has(next.lower) || lexicon.of.has(next.lower);
}

/** Where a verb begins with what helps it: "a déclaré", "según informó". */
function startOfVerb(words: readonly Word[], at: number, { light, frames, that }: DraftWords): number {
  let from = at;
  while (
    from > 0 &&
    words[from - 1]?.isMark === false &&
    [light, frames, that].some((list) => list.has(words[from - 1]?.lower ?? ''))
  )
    from -= 1;
  return from;
}

/** Where the words of an event end behind its verb: behind whoever is told it, and "on Friday". */
function endOfVerb(words: readonly Word[], at: number, told: SpeakerPhrase | null, lexicon: DraftWords): number {
  let to = told !== null && told.from > at && told.from < at + 6 ? told.to : at + 1;
  if (lexicon.objects.has(words[to]?.lower ?? '')) to += 1;
  else if (to === at + 1 && lexicon.told.has(words[at]?.lower ?? '')) to = phraseAfter(words, to, lexicon)?.to ?? to;
  to = skipLight(words, to, lexicon);
  // "warned in a briefing on Friday that"
  if (lexicon.of.has(words[to]?.lower ?? '')) {
    const border = words.findIndex(
      ({ lower, isMark, isQuoted }, index) => index > to && (isMark || isQuoted || lexicon.that.has(lower)),
    );
    if (border > 0 && border - to < 12 && words[border]?.isMark === false && words[border]?.isQuoted === false)
      return border + 1;
  }
  return lexicon.that.has(words[to]?.lower ?? '') ? to + 1 : to;
}

function coversOf(words: readonly Word[], from: number, to: number, lexicon: DraftWords): SpeechEvent['covers'] {
  const [last, next] = [words[to - 1], words[to]];
  if (lexicon.that.has(last?.lower ?? '') || next?.lower === ':') return 'ahead';
  const border = words.findLastIndex(
    ({ lower }, index) => index < from && (lower === ';' || lexicon.contrasts.has(lower)),
  );
  const hasBefore = hasContent(words, border + 1, from, lexicon);
  // "speaks of 300"
  const isOf =
    next?.lower === 'of' ||
    (/^(?:von|de|про)$/u.test(next?.lower ?? '') &&
      words.slice(to + 1, to + 4).some(({ text }) => /^\p{N}/u.test(text)));
  if (isOf) return 'ahead';
  if (!hasBefore) return 'ahead';
  const isBehindMark = words[from - 1]?.isMark === true || words[from - 1]?.isQuoted === true;
  const isAdjunct = next === undefined || next.isMark || lexicon.of.has(next.lower) || lexicon.stops.has(next.lower);
  if (!isAdjunct || (!isBehindMark && next !== undefined && !next.isMark)) return 'ahead';
  // "The Kremlin, he claimed, has …"
  const isWithin =
    next?.lower === ',' &&
    words[from - 1]?.lower === ',' &&
    from - border < 8 &&
    hasContent(words, to + 1, words.length, lexicon);
  return isWithin || goesOnQuoted(words, to) ? 'around' : 'back';
}

/** "Speaking to Coast Wire, she said". */
function spokenTo(words: readonly Word[], since: number, to: number, lexicon: DraftWords): SpeakerPhrase | null {
  return words.slice(since, to).some(({ lower }) => lexicon.speaking.has(lower))
    ? toldIn(words, since, to, lexicon)
    : null;
}
