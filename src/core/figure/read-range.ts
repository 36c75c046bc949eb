import { type FigureWithoutText, intervalOf } from './figure.ts';
import { type Lexicon, lookUp } from './lexicon.ts';
import { afterPhrase, isUnit } from './phrases.ts';
import type { Policy } from './policy.ts';
import { type NumberAtStart, readNumber } from './read-number.ts';

/** Why some words are no figure. */
export interface Abstention {
  why: string;
}

/** Reads "between a and b", "a to b", "a–b"; where `isRough`, both ends are widened as "about" widens them. */
export function readRange(
  words: string,
  isRough: boolean,
  policy: Policy,
  lexicon: Lexicon,
): FigureWithoutText | Abstention | null {
  const { between, and, from, to } = lexicon.range;
  const afterBetween = afterPhrase(words, between);
  const ends = afterBetween ?? afterPhrase(words, from) ?? words;
  const joints = afterBetween === null ? [` ${to} `, '–', '-'] : [` ${and} `];
  for (const joint of joints) {
    // Any occurrence may be the joint: "between two hundred and fifty and three hundred".
    for (let at = ends.indexOf(joint); at >= 0; at = ends.indexOf(joint, at + 1)) {
      const read = readEnds(ends.slice(0, at).trim(), ends.slice(at + joint.length).trim(), lexicon);
      if (read === null || 'why' in read) {
        if (read !== null) return read;
        continue;
      }
      const { low, high, unit } = read;
      const interval = isRough
        ? { ...intervalOf('about', low, null, policy), high: intervalOf('about', high, null, policy).high }
        : intervalOf('range', low, high, policy);
      if (low > high) return { why: 'its upper end is below its lower end' };
      return { hedge: 'range', number: low, upper: high, unit: unit || null, interval };
    }
  }
  return null;
}

type Ends = { low: number; high: number; unit: string };

function readEnds(from: string, to: string, lexicon: Lexicon): Ends | Abstention | null {
  const [left, right] = [readNumber(from, lexicon), readNumber(to, lexicon)];
  if (left === null || right === null || left.rest !== '' || !isUnit(right.rest, lexicon)) return null;
  // "3-million" is no range.
  if (lookUp(lexicon.multipliers, to.split(' ', 1)[0] ?? '') !== undefined) return null;
  const [low, high, unit] = [left.value, right.value, right.rest];
  if (/^\D*\d{1,3},\d{3}(?!\d|,)/.test(to) && right.multiplier === 1) return inThousands(left, high, unit);
  // "2 to 3 million": the multiplier belongs to both, where the range then still runs upwards.
  const isShared = !left.multiplied && low < high / right.multiplier;
  return { low: isShared ? low * right.multiplier : low, high, unit };
}

/** "10-12,000" is from ten thousand; "200 to 1,000" is not. */
function inThousands({ value: low, multiplied }: NumberAtStart, high: number, unit: string): Ends | Abstention {
  const inFull = 1000 * low;
  if (multiplied || low >= 1000 || low === 0 || inFull >= high) return { low, high, unit };
  if (Number.isInteger(low) && high % 1000 === 0 && high < 10 * inFull) return { low: inFull, high, unit };
  const text = (x: number) => x.toLocaleString('en', { maximumFractionDigits: 13 });
  return {
    why: `it may start at ${low} or at ${text(inFull)}; write "${text(inFull)} to ${text(high)}" or "${low} to ${high}"`,
  };
}
