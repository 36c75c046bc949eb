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
  return verdicts.indexOf(a) < verdicts.indexOf(b);
}
