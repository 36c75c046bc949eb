import type { VagueWord } from '../figure/lexicon.ts';
import type { NumberWords } from './words/draft-words.ts';

/** A number of a text, before its hedge is known: its value, or the English words of a vague one. */
export interface FoundNumber {
  value: number | null;
  words: string | null;
  start: number;
  end: number;
}

const vagueInEnglish: Readonly<Record<VagueWord, string>> = {
  few: 'a few',
  several: 'several',
  tens: 'tens',
  dozens: 'dozens',
  hundreds: 'hundreds',
  thousands: 'thousands',
  'tens-of-thousands': 'tens of thousands',
  'hundreds-of-thousands': 'hundreds of thousands',
  millions: 'millions',
};

/** The number words of a text: "vier", "deux cents", "Dutzende", "ein Drittel". An article is no number. */
export function wordNumbers(body: string, numbers: NumberWords): FoundNumber[] {
  const words = [...body.matchAll(/[\p{L}\p{M}’']+(?:-[\p{L}]+)*/gu)].map(({ 0: text, index }) => ({
    lower: text.toLowerCase().replaceAll('’', "'").replace(/^d'/, ''),
    start: index,
    end: index + text.length,
  }));
  const vague = new Map(
    Object.entries(numbers.vague).flatMap(([word, forms]) => forms.map((form) => [form, word as VagueWord] as const)),
  );
  return words.flatMap(({ lower, start, end }, index): FoundNumber[] => {
    const next = words[index + 1];
    const before = words[index - 1];
    const kind = vague.get(lower);
    if (kind !== undefined) {
      const isCounted = before !== undefined && numbers.several.has(before.lower) && countable.has(kind);
      const isOne = before !== undefined && numbers.one.has(before.lower);
      if (isOne && kind === 'dozens') return [{ value: null, words: 'a dozen', start: before.start, end }];
      return [
        {
          value: null,
          words: isCounted ? `several ${countable.get(kind)}` : vagueInEnglish[kind],
          start: isCounted ? before.start : start,
          end,
        },
      ];
    }
    const round = numbers.round[lower];
    if (round !== undefined)
      return [
        {
          value: null,
          words: `about ${round}`,
          start: before !== undefined && numbers.one.has(before.lower) ? before.start : start,
          end,
        },
      ];
    const part = numbers.shares[lower];
    if (
      part !== undefined &&
      before !== undefined &&
      (numbers.one.has(before.lower) || numbers.units[before.lower] !== undefined)
    )
      return [
        {
          value: null,
          words: `${numbers.one.has(before.lower) ? 'a' : numbers.units[before.lower]} ${part}`,
          start: before.start,
          end,
        },
      ];
    // "Canal Once" is a name
    if (/^\p{Lu}/u.test(body[start] ?? '') && /\p{L} $/u.test(body.slice(Math.max(0, start - 2), start))) return [];
    const value = worthOf(lower, numbers);
    if (
      value === null ||
      value === 1 ||
      (before !== undefined && worthOf(before.lower, numbers) !== null && numbers.multipliers[lower] !== undefined)
    )
      return [];
    const factor = next === undefined ? undefined : numbers.multipliers[next.lower];
    if (factor !== undefined && next !== undefined && value < factor)
      return [{ value: value * factor, words: null, start, end: next.end }];
    return [{ value, words: null, start, end }];
  });
}

const countable: ReadonlyMap<VagueWord, string> = new Map([
  ['dozens', 'dozen'],
  ['tens', 'dozen'],
  ['hundreds', 'hundred'],
  ['thousands', 'thousand'],
]);

/** What a number word is worth; null where it is none. In German the parts of a number are one word. */
function worthOf(
  word: string,
  { units, multipliers, compounds }: Pick<NumberWords, 'units' | 'multipliers' | 'compounds'>,
): number | null {
  const own = Object.hasOwn(units, word) ? units[word] : undefined;
  if (own !== undefined) return own;
  if (!compounds) return Object.hasOwn(multipliers, word) ? (multipliers[word] ?? null) : null;
  for (const [name, factor] of Object.entries(multipliers)) {
    const at = word.indexOf(name);
    if (at < 0) continue;
    const [left, right] = [word.slice(0, at), word.slice(at + name.length).replace(/^und/, '')];
    const high = left === '' ? 1 : worthOf(left, { units, multipliers, compounds });
    const low = right === '' ? 0 : worthOf(right, { units, multipliers, compounds });
    return high === null || low === null ? null : high * factor + low;
  }
  const [one, ten] = word.split('und');
  const [low, high] = [units[one ?? ''], units[ten ?? '']];
  return low !== undefined && high !== undefined && low < 10 && high >= 20 ? high + low : null;
}
