import { type Figure, intervalOf, vagueBounds } from './figure.ts';
import { closed, isEmpty } from './interval.ts';
import { type Lexicon, lookUp, type PhraseHedge, type VagueWord } from './lexicon.ts';
import { english } from './lexicon-en.ts';
import type { Policy } from './policy.ts';
import { readNumber } from './read-number.ts';

/** Either a figure, or why the parser abstains; a curator then writes the parts. */
export type FigureResult = { ok: true; figure: Figure } | { ok: false; reason: string; suggestion: string | null };

type Core = Omit<Figure, 'text'>;

/**
 * Reads one hedged quantity. It abstains from everything else: composites ("649 + 255"), two hedges, negative numbers, and words that it
 * does not know. `suggestion` is a near spelling, where there is one.
 */
export function parseFigure(text: string, policy: Policy, lexicon: Lexicon = english): FigureResult {
  const words = text.trim().toLowerCase().replaceAll(/\s+/gu, ' ');
  if (/[+()=/*]|−|^-/u.test(words)) return abstain(text, 'it is composite or negative; write its parts');
  // a range last: "twenty-five" is one number
  const core =
    readVague(words, policy, lexicon) ?? readHedged(words, policy, lexicon) ?? readRange(words, policy, lexicon);
  if (core === null) return abstain(text, 'no hedge and number were found', suggest(words, policy, lexicon));
  if (isEmpty(core.interval))
    return abstain(text, core.upper === null ? 'no number fits it' : 'its upper end is below its lower end');
  return { ok: true, figure: { text, ...core } };
}

function abstain(text: string, why: string, suggestion: string | null = null): FigureResult {
  return { ok: false, reason: `"${text}" is not a figure: ${why}`, suggestion };
}

function readVague(words: string, policy: Policy, lexicon: Lexicon): Core | null {
  for (const kind of Object.keys(lexicon.vague) as VagueWord[]) {
    const rest = afterPhrase(words, lexicon.vague[kind]);
    if (rest === null) continue;
    const unit = afterPhrase(rest, lexicon.vagueTail) ?? rest;
    if (!isUnit(unit, lexicon)) return null;
    const [low, high] = vagueBounds(kind, policy);
    return { hedge: 'vague', number: low, upper: high, unit: unit || null, interval: closed(low, high) };
  }
  return null;
}

function readRange(words: string, policy: Policy, lexicon: Lexicon): Core | null {
  const { between, and, from, to } = lexicon.range;
  const inside = afterPhrase(words, between);
  const body = inside ?? afterPhrase(words, from) ?? words;
  const joints = inside === null ? [` ${to} `, '–', '-'] : [` ${and} `];
  for (const joint of joints) {
    // "between two hundred and fifty and three hundred": every joint may be the one
    for (let at = body.indexOf(joint); at >= 0; at = body.indexOf(joint, at + 1)) {
      const range = readEnds(body.slice(0, at).trim(), body.slice(at + joint.length).trim(), policy, lexicon);
      if (range !== null) return range;
    }
  }
  return null;
}

function readEnds(from: string, to: string, policy: Policy, lexicon: Lexicon): Core | null {
  const [left, right] = [readNumber(from, lexicon), readNumber(to, lexicon)];
  if (left === null || right === null || left.rest !== '' || !isUnit(right.rest, lexicon)) return null;
  // "3-million" is no range
  if (lookUp(lexicon.multipliers, to.split(' ', 1)[0] ?? '') !== undefined) return null;
  // "2 to 3 million": the multiplier belongs to both, where that keeps the order
  const low =
    left.multiplied || left.value >= right.value / right.multiplier ? left.value : left.value * right.multiplier;
  return core('range', low, right.value, right.rest, policy);
}

function readHedged(words: string, policy: Policy, lexicon: Lexicon): Core | null {
  const [hedge, rest] = readHedge(words, lexicon);
  const number = readNumber(rest, lexicon);
  return number === null || !isUnit(number.rest, lexicon) ? null : core(hedge, number.value, null, number.rest, policy);
}

function core(
  hedge: PhraseHedge | 'bare' | 'range',
  number: number,
  upper: number | null,
  unit: string,
  policy: Policy,
): Core {
  return { hedge, number, upper, unit: unit || null, interval: intervalOf(hedge, number, upper, policy) };
}

function readHedge(words: string, lexicon: Lexicon): [PhraseHedge | 'bare', string] {
  const found = phrases(lexicon).find(([, phrase]) => afterPhrase(words, phrase) !== null);
  return found === undefined ? ['bare', words] : [found[0], words.slice(found[1].length).trim()];
}

/** All hedges of a lexicon, the longest first, so that "no more than" is not read as "more than". */
function phrases(lexicon: Lexicon): readonly [PhraseHedge, string][] {
  const known = sortedPhrases.get(lexicon);
  if (known !== undefined) return known;
  const sorted = (Object.keys(lexicon.hedges) as PhraseHedge[])
    .flatMap((hedge) => lexicon.hedges[hedge].map((phrase): [PhraseHedge, string] => [hedge, phrase]))
    .sort((a, b) => b[1].length - a[1].length);
  sortedPhrases.set(lexicon, sorted);
  return sorted;
}

const sortedPhrases = new WeakMap<Lexicon, readonly [PhraseHedge, string][]>();

function afterPhrase(words: string, phrase: string): string | null {
  if (words === phrase) return '';
  return words.startsWith(`${phrase} `) ? words.slice(phrase.length + 1) : null;
}

/** What may follow a number: nothing, or up to four words of which none is a number or a hedge of its own. */
function isUnit(rest: string, lexicon: Lexicon): boolean {
  if (rest === '' || lexicon.percent.includes(rest)) return true;
  if (phrases(lexicon).some(([, phrase]) => ` ${rest} `.includes(` ${phrase} `))) return false;
  const taken = [lexicon.range.and, lexicon.range.to, ...lexicon.behind, ...Object.values(lexicon.vague)];
  // "million-strong" holds a number too
  const isNumber = (word: string) =>
    lookUp(lexicon.numbers, word) !== undefined || lookUp(lexicon.multipliers, word) !== undefined;
  const fits = (word: string) =>
    /^[\p{L}][\p{L}'’-]*$|^[$€£¥]$/u.test(word) && !taken.includes(word) && !word.split('-').some(isNumber);
  const words = rest.split(' ');
  return words.length <= 4 && words.every(fits);
}

function suggest(words: string, policy: Policy, lexicon: Lexicon): string | null {
  const tail = /\d.*$/u.exec(words)?.[0] ?? '';
  const head = words.slice(0, words.length - tail.length).trim();
  const near = tail === '' || head === '' ? undefined : phrases(lexicon).find(([, phrase]) => isNear(phrase, head));
  if (near === undefined) return null;
  const suggestion = `${near[1]} ${tail}`;
  const core = readHedged(suggestion, policy, lexicon);
  return core === null || isEmpty(core.interval) ? null : suggestion;
}

/** True if the two words hold the same letters but for one exchange, or one letter more, less or other. */
function isNear(a: string, b: string): boolean {
  const letters = (text: string) => [...text].sort().join('');
  if (letters(a) === letters(b)) return true;
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return Math.max(a.length, b.length) - start - end <= 1;
}
