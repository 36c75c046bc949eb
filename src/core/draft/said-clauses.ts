import type { Dossier } from '../dossier/dossier.ts';
import { englishPassages } from '../passage/lexicon-en.ts';
import { type Sentence, sentencesOf } from '../passage/sentences.ts';
import type { ArticleBody } from './article-body.ts';
import { clausesOf } from './clauses.ts';
import type { Confidence } from './draft.ts';
import { isOwn, type Outlet } from './own-outlet.ts';
import { quotedParts, withinQuoted } from './quoted-parts.ts';
import { type Attribution, type SaidPart, saidParts, weaker } from './said-parts.ts';
import { Speakers, type Voice } from './speakers.ts';
import type { DraftWords } from './words/draft-words.ts';
import { type Word, wordsIn } from './words-in.ts';

/** A clause of an article, and whose words it is; places in the body, in UTF-16 code units. */
export interface SaidClause {
  start: number;
  end: number;
  hops: readonly (readonly Voice[])[];
  confidence: Confidence;
  isComplete: boolean;
  /** Whether it is the speaker's own words. */
  isDirect: boolean;
  /** Whether it says enough to be a claim of its own. */
  isStatement: boolean;
  /** The words that name the speaker. */
  attribution: { start: number; end: number } | null;
  /** The same where they have a verb. */
  verb: { start: number; end: number } | null;
  sentence: { start: number; end: number };
  /** Where the day of saying may begin; null where nobody is named. */
  dated: number | null;
}

/** A part of a sentence before anything is known of the whole article. */
interface Found {
  part: SaidPart;
  words: readonly Word[];
  sentence: { start: number; end: number };
  /** What passes on all that follows it: "…, Yonhap reports" at the start of an article. */
  relay: Voice | null;
}

/** The clauses of an article in their order, each with its speakers. */
export function chainsOf(
  body: ArticleBody,
  dossier: Dossier,
  source: Outlet & { language: string },
  lexicon: DraftWords,
): SaidClause[] {
  const isQuoted = withinQuoted(quotedParts(body.text, body.paragraphs));
  const speakers = new Speakers(dossier, lexicon);
  const sentencing = { ...englishPassages, abbreviations: lexicon.abbreviations };
  const found: Found[] = [];
  let relay: Voice | null = null;
  let isLead = true;
  for (const paragraph of body.paragraphs) {
    if (paragraph.kind === 'heading' || paragraph.isApart) relay = null;
    if (paragraph.kind === 'heading') continue;
    let last: Attribution | null = null;
    const sentences = sentencesOf(body.text.slice(paragraph.start, paragraph.end), sentencing, source.language);
    for (const { text, start } of lexicon.language === 'de' ? withDates(sentences) : sentences) {
      const label = labelOf(text, lexicon);
      const from = paragraph.start + start + label;
      const sentence = { start: from - label, end: paragraph.start + start + text.length };
      if (isNoStatement(text.slice(label), lexicon)) continue;
      const words = wordsIn(text.slice(label), from, lexicon.language, isQuoted);
      const parts = saidParts(words, speakers, lexicon).map((part) => ({
        ...part,
        by: part.by ?? carried(words, part, last, speakers, lexicon),
      }));
      const given = parts.findLast(({ by }) => by?.isGiven)?.by ?? null;
      if (given !== null) {
        last = given;
        const only = given.hops.length === 1 ? given.hops[0]?.[0] : undefined;
        // another outlet ends what the first one passes on
        if (relay !== null && given.hops.flat().some((voice) => voice.isOutlet && voice !== relay)) relay = null;
        if (isLead && only?.isOutlet === true && !isOwn(only, source)) relay = only;
        if (paragraph.kind === 'text') isLead = false;
      }
      for (const part of parts) found.push({ part, words, sentence, relay });
    }
  }
  return withOrphans(found).flatMap((one) => clausesIn(one, source, lexicon));
}

/** The place of a dispatch, the time of an entry of a live blog, the number of a post. */
const dateline =
  /^(?:\p{Lu}[\p{Lu}\s'.-]{2,40}(?:, (?:\p{L}+\.? )?\d{1,2}\.?(?: \p{L}+)?)? (?:\([^()]{2,30}\) )?[-–—] |\d{1,2}[.:]\d{2}(?: ?(?:am|pm|GMT|CET|UTC|Uhr|h))?\s*(?:[-–—:|]\s*)?(?=[\s\p{L}"“«„])|\d{1,2}\/\d{0,2}:?\s|[AR]\s?:\s)\s*/u;

/** How much of a sentence is a label and states nothing. */
function labelOf(text: string, { label }: DraftWords): number {
  let length = 0;
  for (let turn = 0; turn < 3; turn += 1) {
    const rest = text.slice(length);
    length += (dateline.exec(rest) ?? label.exec(rest))?.[0].length ?? 0;
  }
  return length;
}

/** "Am 7. Januar": the point of a German day ends no sentence. */
function withDates(sentences: readonly Sentence[]): Sentence[] {
  const joined: Sentence[] = [];
  for (const sentence of sentences) {
    const last = joined.at(-1);
    if (last !== undefined && /(?<!\d)\d{1,2}\.\s*$/u.test(last.text) && last.text.length < 1_000)
      last.text += sentence.text;
    else joined.push({ ...sentence });
  }
  return joined;
}

/** Quotations before anybody was named are of whoever is named first behind them, most likely. */
function withOrphans(found: readonly Found[]): readonly Found[] {
  let next: Attribution | null = null;
  return found
    .toReversed()
    .map((one) => {
      const { by } = one.part;
      if (by?.isGiven === true && isQuotation(one.words, one.part)) next = by;
      if (by !== null || next === null || !isQuotation(one.words, one.part)) return one;
      const orphan: Attribution = { ...next, confidence: 'open', start: null, end: null, verb: null, isGiven: false };
      return { ...one, part: { ...one.part, by: orphan } };
    })
    .reverse();
}

function isQuotation(words: readonly Word[], { from, to }: SaidPart): boolean {
  const own = words.slice(from, to).filter(({ isMark }) => !isMark);
  return (
    own[0]?.isQuoted === true && own.length > 2 && own.filter(({ isQuoted }) => isQuoted).length > 0.7 * own.length
  );
}

/** A question, a line of the page's own, or a line without words. */
function isNoStatement(text: string, { furniture }: DraftWords): boolean {
  const line = text.trim();
  return /^[QFP]\s?:/u.test(line) || furniture.test(line) || /\?["'”’»)]*$/u.test(line) || !/\p{L}{2}/u.test(line);
}

/** Whose words a part is where its sentence does not say: a quotation goes on with whoever spoke last. */
function carried(
  words: readonly Word[],
  { from, to }: SaidPart,
  last: Attribution | null,
  speakers: Speakers,
  lexicon: DraftWords,
): Attribution | null {
  const isQuoted = isQuotation(words, { from, to, by: null });
  const voice = speakers.last();
  const none = {
    isHearsay: false,
    start: null,
    end: null,
    verb: null,
    dated: null,
    isGiven: false,
    isFrame: last?.isFrame === true,
  } as const;
  if (isQuoted && last !== null && last.hops.length > 0) return { ...none, hops: last.hops, confidence: 'likely' };
  if (isQuoted && voice !== null) return { ...none, hops: [[voice]], confidence: 'likely' };
  const isReported =
    lexicon.reportedMood !== null && words.slice(from, to).some(({ lower }) => lexicon.reportedMood?.test(lower));
  if (isReported && last !== null && last.hops.length > 0) return { ...none, hops: last.hops, confidence: 'likely' };
  if (last?.isFrame === true && last.hops.length > 0 && from === 0)
    return { ...none, hops: last.hops, confidence: 'open' };
  return null;
}

function clausesIn({ part, words, sentence, relay }: Found, source: Outlet, lexicon: DraftWords): SaidClause[] {
  const { by } = part;
  const isElsewhere = spokeElsewhere(by, words, lexicon);
  const { hops, confidence } = chainOf(by, relay, source, !isElsewhere);
  // who asks in an interview states nothing
  const isAsker = by?.isFrame === true && by.verb === null && hops.length === 0 && by.hops.length > 0;
  const origin = hops.at(-1);
  const attribution = by === null || by.start === null || by.end === null ? null : { start: by.start, end: by.end };
  return clausesOf(words, part, lexicon).flatMap((clause): SaidClause[] => {
    const own = words.slice(clause.from, clause.to).filter(({ isMark }) => !isMark);
    const [first, last] = [words[clause.from], words[clause.to - 1]];
    if (first === undefined || last === undefined) return [];
    const text = own.map(({ lower }) => lower).join(' ');
    const isHearsay = by?.isHearsay === true || lexicon.hearsay.test(text);
    return [
      {
        start: first.start,
        end: last.end,
        hops,
        confidence,
        isComplete: origin === undefined ? !isHearsay : !origin.every(({ isNameless }) => isNameless),
        isDirect: own.every(({ isQuoted }) => isQuoted) && by?.isGiven === true,
        isStatement:
          !isAsker && own.length >= (by?.isGiven === true ? 3 : 4) && own.some(({ isCapital }) => !isCapital),
        attribution,
        verb: by === null || (by.verb === null && !by.isHearsay) ? null : attribution,
        sentence,
        dated: by?.dated ?? null,
      },
    ];
  });
}

/** The hops of a part: whom the speaker is told to have spoken to, and what passes on the whole article. */
function chainOf(
  by: Attribution | null,
  relay: Voice | null,
  source: Outlet,
  isCarried: boolean,
): Pick<Attribution, 'hops' | 'confidence'> {
  if (by === null) return { hops: [], confidence: 'open' };
  const hops = by.hops.map((hop) => hop.filter((voice) => !isOwn(voice, source))).filter((hop) => hop.length > 0);
  const [first] = hops;
  const hasOutlet = by.hops.some((hop) => hop.some(({ isOutlet }) => isOutlet));
  if (first === undefined || hasOutlet) return { hops, confidence: by.confidence };
  const told = (isCarried ? first.find((voice) => voice.told !== null)?.told : null) ?? relay;
  if (told === null || isOwn(told, source)) return { hops, confidence: by.confidence };
  return { hops: [[told], ...hops], confidence: weaker(by.confidence, 'likely') };
}

/** Whether the words that name a speaker tell of another place where it was said: "on her channel". */
function spokeElsewhere(by: Attribution | null, words: readonly Word[], { venues }: DraftWords): boolean {
  if (by === null || by.start === null || by.end === null) return false;
  const [start, end] = [by.start, by.end];
  const first = words.findIndex((word) => word.start >= end);
  const behind = first < 0 ? [] : words.slice(first, first + 8);
  const mark = behind.findIndex(({ isMark }) => isMark);
  const own = [
    ...words.filter((word) => word.start >= start && word.end <= end),
    ...(mark < 0 ? behind : behind.slice(0, mark)),
  ];
  return venues.test(own.map(({ lower }) => lower).join(' '));
}
