import type { Modality } from '../dossier/claim-record.ts';
import type { Range } from '../quote/code-points.ts';
import { isUncertain, type Moment } from '../time/moment.ts';
import type { Draft, RestsOn } from './draft.ts';
import { fullDateIn } from './full-date-in.ts';
import type { Part } from './quote-within.ts';
import type { SaidClause } from './said-clauses.ts';
import type { DraftWords } from './words/draft-words.ts';

interface Dates {
  said: Draft['said'];
  asOf: Draft['as-of'];
  rests: RestsOn[];
}

/** A date of a text: what the text says, and which day that is. */
interface FoundDate {
  part: Part;
  edtf: string;
  /** Whether the day follows from the day of publication. */
  isCounted: boolean;
}

/**
 * When a clause was said, and to which date its figure refers, where the text says so and nothing has to be guessed: a
 * whole date, or a day of the week, "yesterday" or "last week" in a document of a known day.
 */
export function datesOf(
  body: string,
  clause: SaidClause,
  source: { published: Moment | null },
  modality: Modality,
  hasFigure: boolean,
  lexicon: DraftWords,
  place: (part: Part) => Range,
): Dates {
  const published = dayOf(source.published);
  const saidDate =
    placesOfSaying(body, clause)
      .map((part) => dateIn(body, part, published, lexicon))
      .find((found) => found !== null) ?? null;
  const referred =
    hasFigure && modality !== 'predicted' ? dateIn(body, clause, published, lexicon, lexicon.dates.asOf) : null;
  const isPast = saidDate !== null && (published === null || saidDate.edtf.slice(0, 10) <= published);
  const said = isPast ? saidDate : null;
  return {
    said: recordOf(body, said, published),
    asOf: recordOf(body, referred, published),
    rests: [...restsOf(body, 'said', said, place), ...restsOf(body, 'as-of', referred, place)],
  };
}

/** The one day on which a document was published; null where that is not certain. */
function dayOf(published: Moment | null): string | null {
  return published !== null && /^\d{4}-\d{2}-\d{2}$/.test(published.edtf) && !isUncertain(published)
    ? published.edtf
    : null;
}

/** Where the day of saying may stand: with the words that name the speaker, behind them up to a mark, or before. */
function placesOfSaying(body: string, { attribution, start, sentence, dated }: SaidClause): Part[] {
  if (attribution === null) return [];
  const rest = body.slice(attribution.end, sentence.end);
  const mark = rest.search(/[,;:"“”«»]|\s[–—-]\s/u);
  const end = attribution.end + (mark < 0 ? rest.length : mark);
  const isBehind = start >= attribution.end;
  const lead = { start: sentence.start, end: attribution.start };
  return [
    { start: dated ?? attribution.start, end: isBehind ? attribution.end : Math.min(end, attribution.end + 90) },
    ...(attribution.start - sentence.start < 30 ? [lead] : []),
  ];
}

function dateIn(
  body: string,
  part: Part,
  published: string | null,
  lexicon: DraftWords,
  asOf: RegExp | null = null,
): FoundDate | null {
  const { dates } = lexicon;
  const text = body.slice(part.start, part.end).replaceAll('’', "'");
  const fits = (index: number) => {
    const before = body.slice(Math.max(0, part.start + index - 30), part.start + index);
    return !(asOf === null ? dates.ranges : /$^/u).test(before) && (asOf === null || asOf.test(before));
  };
  const at = (index: number, length: number): Part => ({ start: part.start + index, end: part.start + index + length });
  const full = fullDateIn(text, lexicon.language);
  if (full !== null && fits(full.index))
    return { part: at(full.index, full.length), edtf: full.edtf, isCounted: false };
  if (published === null) return null;
  const day = Temporal.PlainDate.from(published);
  for (const [index, forms] of dates.weekdays.entries()) {
    const found = new RegExp(`(?<!\\p{L})(?:${forms.join('|')})(?!\\p{L})`, 'iu').exec(text);
    if (found === null || !fits(found.index)) continue;
    const back = (day.dayOfWeek - 1 - index + 7) % 7;
    return { part: at(found.index, found[0].length), edtf: day.subtract({ days: back }).toString(), isCounted: true };
  }
  if (asOf !== null) return null;
  const monday = day.subtract({ days: day.dayOfWeek - 1 + 7 });
  const relative: [RegExp, string][] = [
    [dates.yesterday, day.subtract({ days: 1 }).toString()],
    [dates.today, published],
    [dates.lastWeek, `${monday.toString()}/${monday.add({ days: 6 }).toString()}`],
  ];
  for (const [phrase, edtf] of relative) {
    const found = phrase.exec(text);
    if (found !== null) return { part: at(found.index, found[0].length), edtf, isCounted: true };
  }
  return null;
}

function recordOf(body: string, found: FoundDate | null, published: string | null): Draft['said'] {
  if (found === null) return null;
  const words = body.slice(found.part.start, found.part.end).replaceAll(/\s+/gu, ' ').trim();
  const basis = `the text says '${words}'`;
  return { edtf: found.edtf, basis: found.isCounted ? `${basis}; published on ${published}` : basis };
}

function restsOf(
  body: string,
  aspect: 'said' | 'as-of',
  found: FoundDate | null,
  place: (part: Part) => Range,
): RestsOn[] {
  if (found === null) return [];
  const words = body.slice(found.part.start, found.part.end).trim();
  return [{ aspect, confidence: found.isCounted ? 'likely' : 'sure', words, at: [...place(found.part)] }];
}
