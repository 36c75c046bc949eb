import { editDistance } from '../text/edit-distance.ts';
import { type Figure, intervalOf } from './figure.ts';
import { closed, isEmpty } from './interval.ts';
import { type Lexicon, lookUp, type PhraseHedge, phraseHedges, vagueWords } from './lexicon.ts';
import { english } from './lexicon-en.ts';
import type { Policy } from './policy.ts';
import { readNumber } from './read-number.ts';

/** Either a figure, or why the parser abstains; a curator then writes the parts. */
export type FigureResult = { ok: true; figure: Figure } | { ok: false; reason: string; suggestion: string | null };

type FigureWithoutText = Omit<Figure, 'text'>;

/**
 * Reads one hedged quantity. It abstains from everything else: composites ("649 + 255"), two hedges, negative numbers,
 * and words that it does not know. `suggestion` is a near spelling, where there is one.
 */
export function parseFigure(text: string, policy: Policy, lexicon: Lexicon = english): FigureResult {
  const words = text.trim().toLowerCase().replaceAll(/\s+/gu, ' ');
  if (/[+()=/*]|−|^-/u.test(words)) return abstain(text, 'it is composite or negative; write its parts');
  // A range is tried last, because "twenty-five" is one number.
  const figure =
    readVague(words, policy, lexicon) ?? readHedged(words, policy, lexicon) ?? readRange(words, policy, lexicon);
  if (figure === null) return abstain(text, 'no hedge and number were found', suggest(words, policy, lexicon));
  if (isEmpty(figure.interval))
    return abstain(text, figure.upper === null ? 'no number fits it' : 'its upper end is below its lower end');
  return { ok: true, figure: { text, ...figure } };
}

function abstain(text: string, why: string, suggestion: string | null = null): FigureResult {
  return { ok: false, reason: `"${text}" is not a figure: ${why}`, suggestion };
}

function readVague(words: string, policy: Policy, lexicon: Lexicon): FigureWithoutText | null {
  for (const word of vagueWords) {
    const rest = afterPhrase(words, lexicon.vague[word]);
    if (rest === null) continue;
    const unit = afterPhrase(rest, lexicon.afterVague) ?? rest;
    if (!isUnit(unit, lexicon)) return null;
    const [low, high] = policy[word];
    return { hedge: 'vague', number: low, upper: high, unit: unit || null, interval: closed(low, high) };
  }
  return null;
}

function readRange(words: string, policy: Policy, lexicon: Lexicon): FigureWithoutText | null {
  const { between, and, from, to } = lexicon.range;
  const afterBetween = afterPhrase(words, between);
  const ends = afterBetween ?? afterPhrase(words, from) ?? words;
  const joints = afterBetween === null ? [` ${to} `, '–', '-'] : [` ${and} `];
  for (const joint of joints) {
    // Any occurrence may be the joint: "between two hundred and fifty and three hundred".
    for (let at = ends.indexOf(joint); at >= 0; at = ends.indexOf(joint, at + 1)) {
      const range = readEnds(ends.slice(0, at).trim(), ends.slice(at + joint.length).trim(), policy, lexicon);
      if (range !== null) return range;
    }
  }
  return null;
}

function readEnds(from: string, to: string, policy: Policy, lexicon: Lexicon): FigureWithoutText | null {
  const [left, right] = [readNumber(from, lexicon), readNumber(to, lexicon)];
  if (left === null || right === null || left.rest !== '' || !isUnit(right.rest, lexicon)) return null;
  // "3-million" is no range.
  if (lookUp(lexicon.multipliers, to.split(' ', 1)[0] ?? '') !== undefined) return null;
  // "2 to 3 million": the multiplier belongs to both, where the range then still runs upwards.
  const low =
    left.multiplied || left.value >= right.value / right.multiplier ? left.value : left.value * right.multiplier;
  return figureOf('range', low, right.value, right.rest, policy);
}

function readHedged(words: string, policy: Policy, lexicon: Lexicon): FigureWithoutText | null {
  const found = longestPhrase(lexicon, (phrase) => afterPhrase(words, phrase) !== null);
  const rest = found === null ? words : words.slice(found.phrase.length).trim();
  const number = readNumber(rest, lexicon);
  if (number === null || !isUnit(number.rest, lexicon)) return null;
  return figureOf(found?.hedge ?? 'bare', number.value, null, number.rest, policy);
}

function figureOf(
  hedge: PhraseHedge | 'bare' | 'range',
  number: number,
  upper: number | null,
  unit: string,
  policy: Policy,
): FigureWithoutText {
  return { hedge, number, upper, unit: unit || null, interval: intervalOf(hedge, number, upper, policy) };
}

/** The longest hedge that fits, so that "no more than" is not read as "more than"; null where none does. */
function longestPhrase(
  lexicon: Lexicon,
  fits: (phrase: string) => boolean,
): { hedge: PhraseHedge; phrase: string } | null {
  let longest: { hedge: PhraseHedge; phrase: string } | null = null;
  for (const hedge of phraseHedges) {
    for (const phrase of lexicon.hedges[hedge]) {
      if (phrase.length > (longest?.phrase.length ?? 0) && fits(phrase)) longest = { hedge, phrase };
    }
  }
  return longest;
}

function afterPhrase(words: string, phrase: string): string | null {
  if (words === phrase) return '';
  return words.startsWith(`${phrase} `) ? words.slice(phrase.length + 1) : null;
}

/** What may follow a number: nothing, or up to four words of which none is a number or a hedge of its own. */
function isUnit(rest: string, lexicon: Lexicon): boolean {
  if (rest === '' || lexicon.percent.includes(rest)) return true;
  if (longestPhrase(lexicon, (phrase) => ` ${rest} `.includes(` ${phrase} `)) !== null) return false;
  const { range, trailingHedges, vague } = lexicon;
  const notInUnits = [range.and, range.to, ...trailingHedges, ...Object.values(vague)];
  const isNumber = (word: string) =>
    lookUp(lexicon.numbers, word) !== undefined || lookUp(lexicon.multipliers, word) !== undefined;
  // "million-strong" contains a number too.
  const isUnitWord = (word: string) =>
    /^[\p{L}][\p{L}'’-]*$|^[$€£¥]$/u.test(word) && !notInUnits.includes(word) && !word.split('-').some(isNumber);
  const words = rest.split(' ');
  return words.length <= 4 && words.every(isUnitWord);
}

/** The words with their hedge as it was probably meant, one slip away: "abuot 200" as "about 200". */
function suggest(words: string, policy: Policy, lexicon: Lexicon): string | null {
  const fromNumber = /\d.*$/u.exec(words)?.[0] ?? '';
  const beforeNumber = words.slice(0, words.length - fromNumber.length).trim();
  if (fromNumber === '' || beforeNumber === '') return null;
  const meant = longestPhrase(lexicon, (phrase) => isOneSlipAway(phrase, beforeNumber));
  if (meant === null) return null;
  const suggestion = `${meant.phrase} ${fromNumber}`;
  const figure = readHedged(suggestion, policy, lexicon);
  return figure === null || isEmpty(figure.interval) ? null : suggestion;
}

function isOneSlipAway(phrase: string, typed: string): boolean {
  return Math.abs(phrase.length - typed.length) <= 1 && editDistance(phrase, typed) <= 1;
}
