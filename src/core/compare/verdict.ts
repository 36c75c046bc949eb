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
  'circular',
  'none-stands',
] as const;
export type Rule = (typeof rules)[number];

export interface Ruling {
  verdict: Verdict;
  rule: Rule;
}

/** The worst of some rulings; the first of equals. Null of none. */
export function worst<R extends { verdict: Verdict }>(rulings: readonly R[]): R | null {
  let found: R | null = null;
  for (const ruling of rulings) if (found === null || isWorse(ruling.verdict, found.verdict)) found = ruling;
  return found;
}

export function isWorse(a: Verdict, b: Verdict): boolean {
  return verdicts.indexOf(a) < verdicts.indexOf(b);
}
