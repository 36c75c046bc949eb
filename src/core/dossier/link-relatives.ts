import type { Interval } from '../figure/interval.ts';
import type { Policy } from '../figure/policy.ts';
import { intervalOfRelative } from '../figure/relative-amount.ts';
import type { Claim } from './dossier.ts';
import type { UnlinkedRelative } from './value.ts';

/**
 * Gives each claim with a relative amount its value, which follows from the figure of the claim that it names. Throws
 * where that has none: the checks make sure of it.
 */
export function linkRelatives(
  relatives: ReadonlyMap<Claim, UnlinkedRelative>,
  claims: ReadonlyMap<string, Claim>,
  policy: Policy,
): void {
  for (const first of relatives.keys()) {
    if (first.value !== null) continue;
    // The claims from this one to the first whose numbers are known; the last of them is linked first.
    const waiting = new Set([first]);
    for (let claim = targetOf(first); claim?.value === null; claim = targetOf(claim)) {
      if (waiting.has(claim)) throw new Error(`"${claim.id}" is relative to itself`);
      waiting.add(claim);
    }
    for (const claim of [...waiting].toReversed()) link(claim);
  }

  function targetOf(claim: Claim): Claim | undefined {
    return claims.get(relatives.get(claim)?.to ?? '');
  }

  function link(claim: Claim): void {
    const relative = relatives.get(claim);
    const to = targetOf(claim);
    const other = to === undefined ? null : numbersOf(to);
    if (relative === undefined || to === undefined || other === null) {
      throw new Error(`"${claim.id}" is relative to no figure`);
    }
    const { text, amount } = relative;
    claim.value = { kind: 'relative', text, amount, to, interval: intervalOfRelative(amount, other, policy) };
  }
}

function numbersOf({ value }: Claim): Interval | null {
  if (value?.kind === 'relative') return value.interval;
  return value?.kind === 'figure' ? value.figure.interval : null;
}
