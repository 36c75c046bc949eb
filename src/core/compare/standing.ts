import type { Claim } from '../dossier/dossier.ts';
import { copiesAmong } from './copies.ts';
import { isCircular } from './origins.ts';

export const standings = ['standing', 'corrected', 'deprecated', 'retracted'] as const;
/**
 * Whether a claim still stands, or a later claim corrects it, the record holds it to be wrong, or its speaker took it
 * back.
 */
export type Standing = (typeof standings)[number];

/** Which of some claims still stand. */
export interface Standings {
  of(claim: Claim): Standing;
  /** The claims that correct a claim or take it back, in the order given. */
  correctionsOf(claim: Claim): readonly Claim[];
}

/**
 * Finds which claims are corrected by others, whatever question those answer. A claim that is itself held to be wrong,
 * or whose chain is circular, corrects nothing. What corrects one page of an article corrects its copies too.
 */
export function standingsOf(claims: readonly Claim[]): Standings {
  const corrections = claims.filter(
    (claim) => claim.corrects !== null && claim.rank !== 'deprecated' && !isCircular(claim),
  );
  const byCorrected = Map.groupBy(corrections, ({ corrects }) => corrects ?? '');
  const correctedCopies = copiesAmong(claims.filter(({ id }) => byCorrected.has(id)));
  return { of, correctionsOf };

  function correctionsOf(claim: Claim): readonly Claim[] {
    if (corrections.length === 0) return [];
    const ids = [claim, ...correctedCopies.of(claim)].map(({ id }) => id);
    return ids.flatMap((id) => byCorrected.get(id) ?? []);
  }

  function of(claim: Claim): Standing {
    if (claim.rank === 'deprecated') return 'deprecated';
    const found = correctionsOf(claim);
    if (found.length === 0) return 'standing';
    return found.some(({ modality }) => modality === 'retracted') ? 'retracted' : 'corrected';
  }
}
