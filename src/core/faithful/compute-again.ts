import { referenceOf } from '../answers/reference-of.ts';
import { comparandOfSum, comparandsOf } from '../compare/comparand.ts';
import type { Claim } from '../dossier/dossier.ts';
import type { ClaimInline, ReferenceInline, WidthInline } from '../message/inline.ts';
import { differenceOn } from '../query/differences.ts';
import type { FaithfulContext } from './faithful-context.ts';

type ArithmeticInline = ClaimInline & { kind: 'arithmetic' };

/** The texts that our arithmetic over the named claims gives; empty where it gives none. */
export function arithmeticAgain(
  { op, terms, part }: ArithmeticInline,
  claims: readonly Claim[],
  { dossier, words: w }: FaithfulContext,
): string[] {
  const [claim, ...others] = claims;
  if (claim === undefined || claims.length < terms.length) return [];
  if (others.length > 0) {
    if (op !== 'sum') return [];
    const declared = claim.question?.sums.find(({ id }) => id === terms.join('+'));
    const interval = declared === undefined ? null : comparandOfSum(declared, dossier.claims)?.interval;
    return interval === null || interval === undefined ? [] : [w.sum(interval)];
  }
  return comparandsOf(claim).flatMap(({ interval, derived, scopes }) => {
    if (interval === null || derived !== (op === 'sum')) return [];
    if (part !== undefined && scopes[0] !== part) return [];
    return [op === 'sum' ? w.sum(interval) : w.interval(interval)];
  });
}

/** The text of a width of the policy, or of the width at which a difference flips; empty where there is none. */
export function widthAgain({ of }: WidthInline, { dossier, words: w }: FaithfulContext): string[] {
  if ('policy' in of) {
    const width = dossier.policy[of.policy];
    return [w.percent(typeof width === 'number' ? width : (width[of.index ?? 0] ?? 0))];
  }
  const asOf = of.asOf === undefined ? undefined : { first: of.asOf, last: of.asOf, edtf: '', basis: null };
  const flip = differenceOn(dossier, of.question, { asOf, without: of.without })?.flip;
  return flip?.claim.id === of.flip ? [w.percent(flip.fraction)] : [];
}

/** The line of a claim's reference, written again; empty where there is none, or nothing here writes references. */
export function referenceAgain({ of }: ReferenceInline, context: FaithfulContext): string[] {
  const claim = context.dossier.claims.get(of.claim);
  if (claim === undefined || context.writeReference === undefined) return [];
  const line = context.writeReference(referenceOf(claim, context), of.form).split('\n')[of.line];
  return line === undefined ? [] : [line];
}
