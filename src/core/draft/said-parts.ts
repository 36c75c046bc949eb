import type { Confidence } from './draft.ts';
import { hasContent } from './event-words.ts';
import type { Speakers, Voice } from './speakers.ts';
import type { SpeechEvent } from './speech-event.ts';
import { speechEvents } from './speech-events.ts';
import type { DraftWords } from './words/draft-words.ts';
import type { Word } from './words-in.ts';

/** Whose words a part of a sentence is. */
export interface Attribution {
  /** Nearest to the reader first; those who spoke together are one hop. Empty: the outlet's own. */
  hops: readonly (readonly Voice[])[];
  confidence: Confidence;
  isHearsay: boolean;
  /** The words that say so, in the body, in UTF-16 code units; null where none do. */
  start: number | null;
  end: number | null;
  verb: string | null;
  /** Where the day of saying may begin: what stands in commas between name and verb tells of other days. */
  dated: number | null;
  /** Whether a verb or a phrase gives a speaker here, and nothing was carried over. */
  isGiven: boolean;
  /** Whether all that follows in the paragraph may be theirs: "As the mayor reported, …", "The mayor: …". */
  isFrame: boolean;
}

/** A part of a sentence, by the numbers of its words, and whose words it is. */
export interface SaidPart {
  from: number;
  to: number;
  by: Attribution | null;
}

/** The parts of a sentence that somebody says, without the words that say so. */
export function saidParts(words: readonly Word[], speakers: Speakers, lexicon: DraftWords): SaidPart[] {
  const events = speechEvents(words, lexicon);
  const given = events.map((event) => ({ event, by: attributionOf(event, words, speakers, lexicon) }));
  const parts: SaidPart[] = [];
  let from = 0;
  let open: Attribution | null = null;
  for (const [index, { event, by }] of given.entries()) {
    const next = given[index + 1]?.event;
    if (event.covers !== 'ahead') {
      const nested: Attribution | null = open === null ? by : within(by, open);
      parts.push({ from, to: event.from, by: nested });
      // "…, the ministry said in a briefing, Yonhap reports": the later one passes on the earlier one
      const isRelayed =
        next !== undefined && next.covers !== 'ahead' && !hasContent(words, event.to, next.from, lexicon);
      if (isRelayed) {
        const outer = given[index + 1]?.by;
        const last = parts.at(-1);
        if (last !== undefined && outer !== undefined) last.by = within(outer, last.by ?? outer);
        given.splice(index + 1, 1);
        from = Math.max(event.to, next.to);
        open = null;
        continue;
      }
      open = event.covers === 'around' ? by : null;
    } else {
      const isNested = open !== null && isDirectlyBehind(words, given[index - 1]?.event.to ?? 0, event.from);
      // "On Friday, the mayor said": what only leads to it states nothing
      if (event.from > from && !isNested && isStated(words, from, event.from, lexicon))
        parts.push({ from, to: event.from, by: open });
      const inner: Attribution = isNested && open !== null ? within(open, by) : by;
      open = event.subjects.length === 0 && event.verb !== null && open === null ? lastOf(parts, by) : inner;
    }
    // what is denied is quoted with the verb: "denied firing the rockets"
    from = event.covers === 'ahead' && lexicon.keptVerbs.has(event.verb ?? '') ? event.verbAt : event.to;
    const contrast = contrastIn(words, from, next?.from ?? words.length, lexicon);
    if (contrast !== null && open !== null) {
      parts.push({ from, to: contrast, by: open });
      [from, open] = [contrast, null];
    }
  }
  if (
    from < words.length &&
    (open !== null ||
      events.length === 0 ||
      (hasContent(words, from, words.length, lexicon) &&
        !lexicon.of.has(words.find(({ isMark }, index) => index >= from && !isMark)?.lower ?? '')))
  )
    parts.push({ from, to: words.length, by: open });
  return parts.filter((part) => part.to > part.from);
}

/** Whether something is stated before a speaker, and the sentence does not only lead to it: "This came after". */
function isStated(words: readonly Word[], from: number, to: number, lexicon: DraftWords): boolean {
  const last = words[to - 1]?.lower ?? '';
  const isCut = lexicon.stops.has(last) || lexicon.of.has(last);
  return hasContent(words, from, to, lexicon) && !(isCut && to - from < 8);
}

/** "Said that Y had told": nothing but "that" stands between, so the first passes on the second. */
function isDirectlyBehind(words: readonly Word[], to: number, from: number): boolean {
  return from - to <= 1 && !words.slice(to, from).some(({ isMark }) => isMark);
}

/** "…, she said, adding that": whoever spoke goes on. */
function lastOf(parts: readonly SaidPart[], by: Attribution): Attribution {
  const before = parts.findLast((part) => part.by !== null)?.by;
  return by.hops.length > 0 || before === undefined || before === null ? by : { ...before, verb: by.verb };
}

function within(outer: Attribution, inner: Attribution): Attribution {
  const own = inner.hops.filter((hop) => !outer.hops.some((one) => one[0] === hop[0]));
  return {
    ...inner,
    hops: [...outer.hops, ...own],
    confidence: weaker(outer.confidence, inner.confidence),
    isHearsay: outer.isHearsay || inner.isHearsay,
  };
}

const strengths: readonly Confidence[] = ['open', 'likely', 'sure'];

export function weaker(one: Confidence, other: Confidence): Confidence {
  return strengths.indexOf(one) < strengths.indexOf(other) ? one : other;
}

function contrastIn(words: readonly Word[], from: number, to: number, { contrasts }: DraftWords): number | null {
  for (let at = from + 1; at < to; at += 1) {
    const [before, word] = [words[at - 1], words[at]];
    if (word === undefined || word.isQuoted) continue;
    if (word.lower === ';' || (contrasts.has(word.lower) && before?.isMark === true)) return at;
  }
  return null;
}

function attributionOf(
  event: SpeechEvent,
  words: readonly Word[],
  speakers: Speakers,
  lexicon: DraftWords,
): Attribution {
  const meant = event.subjects.map((phrase, index, all) =>
    speakers.meant(words, phrase, index === all.length - 1 ? event.aside : null),
  );
  const voices = [...new Set(meant.flatMap((one) => (one === null ? [] : [one.voice])))];
  const isSure = meant.length > 0 && meant.every((one) => one?.isNamed === true);
  const told = event.told === null ? null : (speakers.meant(words, event.told)?.voice ?? null);
  const cited = event.cited.flatMap((phrase) => speakers.meant(words, phrase)?.voice ?? []);
  const goesOn = event.subjects.length === 0 && !event.isHearsay;
  const last = goesOn ? speakers.last() : null;
  const speaking = voices.length > 0 ? voices : last === null ? [] : [last];
  if (told !== null) {
    told.isOutlet = true;
    for (const voice of speaking) if (voice !== told) voice.told = told;
  }
  for (const voice of [...speaking, ...cited]) speakers.spoke(voice);
  const hops = [told === null ? [] : [told], speaking, cited].filter((hop) => hop.length > 0);
  const [start, end] = [words[event.from]?.start ?? null, words[event.to - 1]?.end ?? null];
  const dated = event.aside === null || event.verbAt < event.aside.to ? start : (words[event.aside.to]?.start ?? start);
  const isFrame =
    event.covers === 'ahead' && (event.verb === null || lexicon.frames.has(words[event.from - 1]?.lower ?? ''));
  return {
    hops,
    confidence: isSure || event.isHearsay ? 'sure' : 'likely',
    isHearsay: event.isHearsay,
    start,
    end,
    verb: event.verb,
    dated,
    isGiven: true,
    isFrame,
  };
}
