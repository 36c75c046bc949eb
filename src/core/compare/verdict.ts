/** What the comparison of two claims, or of all claims on a question, comes to; the worst first. */
export const verdicts = [
  'conflict',
  'depends',
  'updated',
  'compatible',
  'agree',
  'not-comparable',
  'single-source',
] as const;
export type Verdict = (typeof verdicts)[number];

/** The rule that decided a pair. Each has a sentence in `core/words`. */
export const rules = [
  'one-origin',
  'revised',
  'relays-differ',
  'overlap',
  'same-value',
  'bound',
  'partial-overlap',
  'growth',
  'part-of',
  'within',
  'worded',
  'later-state',
  'follows',
  'may-have-changed',
  'predicted',
  'unconfirmed',
  'denied-other',
  'empty',
  'fell-below',
  'part-exceeds-whole',
  'opposed',
  'different-value',
  'other-scope',
  'other-period',
  'unknown-period',
  'unstated',
  'taken-back',
  'none-stands',
] as const;
export type Rule = (typeof rules)[number];

export interface Ruling {
  verdict: Verdict;
  rule: Rule;
}

/** The worst of some rulings; the first of equals. Null where there is none. */
export function worst<Ruled extends { verdict: Verdict }>(rulings: readonly Ruled[]): Ruled | null {
  let found: Ruled | null = null;
  for (const ruling of rulings) if (found === null || isWorse(ruling.verdict, found.verdict)) found = ruling;
  return found;
}

function isWorse(a: Verdict, b: Verdict): boolean {
  return rankOf(a) < rankOf(b);
}

/** The place of a verdict among all; less is worse. */
export function rankOf(verdict: Verdict): number {
  return verdicts.indexOf(verdict);
}

/** Some of the verdicts: a bit for each, that of the worst the lowest. */
export type VerdictSet = number;

const bits = Object.fromEntries(verdicts.map((verdict, rank) => [verdict, 1 << rank]));

/** The set of one verdict. */
export function only(verdict: Verdict): VerdictSet {
  return bits[verdict] ?? 0;
}

export function includes(set: VerdictSet, verdict: Verdict): boolean {
  return (set & only(verdict)) !== 0;
}

/** The place of the worst verdict of a set. */
export function worstRank(set: VerdictSet): number {
  return 31 - Math.clz32(set & -set);
}
