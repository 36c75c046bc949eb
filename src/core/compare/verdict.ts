/** What the comparison of two claims, or of all claims on a question, comes to; the worst first. */
export const verdicts = [
  'conflict',
  'depends',
  'updated',
  'compatible',
  'agree',
  'not-weighed',
  'not-comparable',
  'single-source',
] as const;
export type Verdict = (typeof verdicts)[number];

/** The rule that decided a pair. Each has a sentence in `core/words`. */
export const rules = [
  'one-origin',
  'may-be-one-origin',
  'another-figure',
  'newer-figure',
  'newer-of-body',
  'revised',
  'two-figures',
  'disowned',
  'took-back',
  'unsupported',
  'relays-differ',
  'voices-differ',
  'overlap',
  'same-value',
  'bound',
  'partial-overlap',
  'growth',
  'open-order',
  'open-week',
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
  'no-order',
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

/**
 * Rulings by how much they say, the worst first. They are the verdicts, but that of one origin is told apart: what may
 * be of one origin, and differs or says the same, says more than that two cannot be compared; that a relay took back
 * what it had passed on says more than that one origin speaks.
 */
const grades = [
  'conflict',
  'depends',
  'updated',
  'compatible',
  'agree',
  'not-weighed',
  'another-figure',
  'may-be-one-origin',
  'not-comparable',
  'unsupported',
  'single-source',
] as const;
type Grade = (typeof grades)[number];

function gradeOf({ verdict, rule }: Ruling): Grade {
  return rule === 'another-figure' || rule === 'may-be-one-origin' || rule === 'unsupported' ? rule : verdict;
}

/** The worst of some rulings; the first of equals. Null where there is none. */
export function worst<Ruled extends Ruling>(rulings: readonly Ruled[]): Ruled | null {
  let found: Ruled | null = null;
  for (const ruling of rulings) if (found === null || rankOf(ruling) < rankOf(found)) found = ruling;
  return found;
}

/** The place of a ruling among all; less is worse. */
export function rankOf(ruling: Ruling): number {
  return grades.indexOf(gradeOf(ruling));
}

/** The place of what says least. */
export const lastRank = grades.length - 1;

/** True where two cannot both be true, or can only under some reading. */
export function isAtOdds(verdict: Verdict): boolean {
  return verdict === 'conflict' || verdict === 'depends';
}

/** Some of the rulings: a bit for each grade, that of the worst the lowest. */
export type RulingSet = number;

/** The set of the rulings of one grade. */
export function only(grade: Grade): RulingSet {
  return 1 << grades.indexOf(grade);
}

/** The set of one ruling. */
export function onlyRuling(ruling: Ruling): RulingSet {
  return only(gradeOf(ruling));
}

/** The rulings under which two are at odds. */
export const atOdds: RulingSet = only('conflict') | only('depends');

export function includes(set: RulingSet, grade: Grade): boolean {
  return (set & only(grade)) !== 0;
}

/** The place of the worst ruling of a set. */
export function worstRank(set: RulingSet): number {
  return 31 - Math.clz32(set & -set);
}
