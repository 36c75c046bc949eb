import { compareIds } from '../compare/compare-ids.ts';
import type { Claim, Dossier, Question } from '../dossier/dossier.ts';
import { differenceOn } from '../query/differences.ts';
import type { Moment } from '../time/moment.ts';
import { isBefore } from '../time/order.ts';

/** Measures of which a newer answer can take the place of an older one. */
const replaceable: readonly Question['measure'][] = ['cumulative', 'level', 'category', 'yes-no', 'event'];

/**
 * What a new claim's speaker last answered to the same question, in the same scope, surely before it: the newest claim
 * that is not new itself and says something else. Null where there is none, where the dates do not tell which is the
 * older, and where one of the two is no plain answer of a named speaker.
 */
export function replacedClaim(claim: Claim, added: ReadonlySet<Claim>, dossier: Dossier): Claim | null {
  const { question, scope, value, origin } = claim;
  if (question === null || !replaceable.includes(question.measure) || !isPlainAnswer(claim)) return null;
  const others = (differenceOn(dossier, question.id)?.claims ?? []).filter(
    (other) =>
      other.scope === scope &&
      other.origin === origin &&
      other.value?.kind === value?.kind &&
      other.value?.text !== value?.text &&
      isPlainAnswer(other),
  );
  // What came late and is older than what is known replaces nothing.
  if (others.some((other) => isSurelyBefore(timeOf(claim), timeOf(other)))) return null;
  const known = others.filter((other) => !added.has(other) && isSurelyBefore(timeOf(other), timeOf(claim)));
  const lastDay = (other: Claim) => timeOf(other)?.last ?? -Infinity;
  const [newest] = known.sort((a, b) => lastDay(b) - lastDay(a) || compareIds(a.id, b.id));
  return newest ?? null;
}

/** What a speaker who is named asserts. */
function isPlainAnswer({ modality, chainComplete, origin, value }: Claim): boolean {
  return modality === 'asserted' && chainComplete && origin.kind !== 'anonymous' && value !== null;
}

/** The moment that the record itself gives. */
function timeOf({ asOf, said }: Claim): Moment | null {
  return asOf ?? said;
}

function isSurelyBefore(a: Moment | null, b: Moment | null): boolean {
  return a !== null && b !== null && isBefore(a, b);
}
