import { BoundedMap } from '../memory/bounded-map.ts';
import { isEnglish } from '../text/language.ts';
import { type Beside, decideDigits } from './decide-digits.ts';
import { isMultiplier, startsWithMagnitude } from './english-words.ts';
import { type Figure, type FigureWithoutText, intervalOf } from './figure.ts';
import { closed, isEmpty } from './interval.ts';
import type { Lexicon, PhraseHedge } from './lexicon.ts';
import { english } from './lexicon-en.ts';
import { hedgeBefore, isNumberWord, longestPhrase } from './phrases.ts';
import { plainWords } from './plain-words.ts';
import { type Policy, policyKey } from './policy.ts';
import { readAmount } from './read-amount.ts';
import { type Abstention, readRange } from './read-range.ts';
import { readVague } from './read-vague.ts';
import { suggestFigure } from './suggest-figure.ts';
import { whyComposite, whyNoFigure } from './why-no-figure.ts';

/** Either a figure, or why the parser abstains; a curator then writes the parts. */
export type FigureResult = { ok: true; figure: Figure } | { ok: false; reason: string; suggestion: string | null };

const inEnglish: Beside = { language: 'en', quote: '' };

/**
 * Reads one hedged quantity, with its digits as the language of its source writes them. It abstains from everything
 * else: composites ("649 + 255"), two hedges, negative numbers, words that it does not know, and digits that can be two
 * numbers ("11.300"). `suggestion` is the nearest text that can be read, where there is one. The figure's text has
 * English digits.
 */
export function parseFigure(
  text: string,
  policy: Policy,
  beside: Beside = inEnglish,
  lexicon: Lexicon = english,
): FigureResult {
  const { language } = beside;
  const decided = decideDigits(text, beside);
  if ('why' in decided) return abstain(text, decided.why);
  const figure = readOnce(decided.text, policy, lexicon);
  const words = () => plainWords(decided.text, lexicon);
  if (figure === null) return abstain(text, whyNoFigure(words(), lexicon), suggestionFor(words()));
  if ('signs' in figure) return abstain(text, figure.signs, suggestionFor(words()));
  if ('why' in figure) return abstain(text, figure.why);
  if (figure.unit !== null && !isEnglish(language) && isMultiplier(figure.unit, language))
    return abstain(text, 'write the word for its thousands or millions in English', suggestionFor(words()));
  return { ok: true, figure };

  function suggestionFor(words: string): string | null {
    const isRead = (near: string) => {
      const read = whyComposite(near) !== null ? null : readWords(plainWords(near, lexicon), policy, lexicon);
      return isFigure(read) && !startsWithMagnitude(read.unit ?? '', language);
    };
    return suggestFigure(words, lexicon, language, isRead);
  }
}

/** A figure; or why a text is none, as far as its signs tell; null where nothing was found. */
type Read = Figure | Abstention | { signs: string } | null;

/** What was read, by policy and text: a dataset repeats its figures, and equal ones are one object. */
export const readFigures = new BoundedMap<string, Read>({
  entries: 20_000,
  bytes: { most: 8_000_000, sizeOf: (_, key) => 4 * key.length + 400 },
});

function readOnce(text: string, policy: Policy, lexicon: Lexicon): Read {
  // a key names no lexicon, and only tests have another one
  if (lexicon !== english) return readText(text, policy, lexicon);
  return readFigures.getOrMake(`${policyKey(policy)} ${text}`, () => readText(text, policy, lexicon));
}

function readText(text: string, policy: Policy, lexicon: Lexicon): Read {
  const words = plainWords(text, lexicon);
  const signs = whyComposite(words);
  if (signs !== null) return { signs };
  const figure = readWords(words, policy, lexicon);
  if (figure === null || 'why' in figure) return figure;
  const { hedge, number, upper, unit, interval } = figure;
  if (isEmpty(interval)) return { why: 'no number fits it' };
  return { text, hedge, number, upper, unit, interval };
}

function abstain(text: string, why: string, suggestion: string | null = null): FigureResult {
  return { ok: false, reason: `"${text}" is not a figure: ${why}`, suggestion };
}

function isFigure(figure: ReturnType<typeof readWords>): figure is FigureWithoutText {
  return figure !== null && !('why' in figure) && !isEmpty(figure.interval);
}

function readWords(words: string, policy: Policy, lexicon: Lexicon): FigureWithoutText | Abstention | null {
  // A range is tried last, because "twenty-five" is one number.
  return (
    readVague(words, policy, lexicon) ??
    readHedged(words, policy, lexicon) ??
    readBehind(words, policy, lexicon) ??
    readHedgedRange(words, policy, lexicon)
  );
}

function readHedged(words: string, policy: Policy, lexicon: Lexicon): FigureWithoutText | null {
  const before = hedgeBefore(words, lexicon);
  const { hedge, rest } = before ?? { hedge: 'bare' as const, rest: words };
  return readUnder(hedge, rest, policy, lexicon) ?? boundVague(hedge, readVague(rest, policy, lexicon));
}

/** "At least several dozen" starts where "several dozen" does, and "up to several hundred" ends where that does. */
function boundVague(hedge: PhraseHedge | 'bare', vague: FigureWithoutText | null): FigureWithoutText | null {
  if (vague === null) return null;
  const { number, upper, interval } = vague;
  if (hedge === 'at-least' || hedge === 'more-than')
    return { ...vague, hedge, upper: null, interval: closed(interval.low, Infinity) };
  if (hedge !== 'at-most' && hedge !== 'fewer-than') return null;
  return { ...vague, hedge, number: upper ?? number, upper: null, interval: closed(0, interval.high) };
}

function readUnder(
  hedge: PhraseHedge | 'bare',
  words: string,
  policy: Policy,
  lexicon: Lexicon,
): FigureWithoutText | null {
  const amount = readAmount(words, policy, lexicon);
  if (amount === null) return null;
  const { number, unit, leeway } = amount;
  const interval = intervalOf(hedge, number, null, policy, leeway);
  return { hedge, number, upper: null, unit: unit || null, interval };
}

/** "300 or more", "200+ people", "some 2,000-plus"; the last starts where "some 2,000" starts. */
function readBehind(words: string, policy: Policy, lexicon: Lexicon): FigureWithoutText | Abstention | null {
  const found = longestPhrase(lexicon.behind, (phrase) => ` ${words} `.indexOf(` ${phrase} `) > 0);
  if (found === null) return null;
  const at = ` ${words} `.indexOf(` ${found.phrase} `);
  const number = words.slice(0, at - 1);
  if (!/\d/.test(number) && !number.split(' ').some((word) => isNumberWord(word, lexicon))) return null;
  const rest = `${number} ${words.slice(at + found.phrase.length + 1)}`.trim();
  const plain = readUnder(found.hedge, rest, policy, lexicon);
  if (plain !== null) return plain;
  if (found.hedge === 'about') return readRange(rest, true, policy, lexicon);
  const before = hedgeBefore(rest, lexicon);
  if (before?.hedge !== 'about' || found.hedge !== 'at-least') return null;
  const about = readUnder('about', before.rest, policy, lexicon);
  if (about === null) return null;
  return { ...about, hedge: 'at-least', interval: { ...about.interval, high: Infinity, highOpen: true } };
}

/** "200 to 250", and "about 200-250". */
function readHedgedRange(words: string, policy: Policy, lexicon: Lexicon): FigureWithoutText | Abstention | null {
  const before = hedgeBefore(words, lexicon);
  if (before === null) return readRange(words, false, policy, lexicon);
  return before.hedge === 'about' ? readRange(before.rest, true, policy, lexicon) : null;
}
