import type { Modality } from '../dossier/claim-record.ts';
import type { Claim, Dossier } from '../dossier/dossier.ts';
import type { Days, Moment } from '../time/moment.ts';
import { involves } from './involves.ts';
import { claimsSeen } from './known-at.ts';
import { searchClaims } from './search.ts';

/** What claims are asked for; all of it must hold. */
export interface ClaimFilter {
  source?: string | undefined;
  /** Anyone in the claim's chain, or its publisher. */
  actor?: string | undefined;
  question?: string | undefined;
  modality?: Modality | undefined;
  text?: string | undefined;
  since?: Days | undefined;
  until?: Days | undefined;
  asOf?: Moment | undefined;
}

/** The claims that fit, in the order of their sources; best matches first where a text is searched for. */
export function findClaims(dossier: Dossier, filter: ClaimFilter): Claim[] {
  const seen = claimsSeen(dossier, { asOf: filter.asOf });
  const fitting = seen.filter((claim) => fits(claim, filter));
  if (filter.text === undefined) return fitting;
  const kept = new Set(fitting);
  return searchClaims(dossier, filter.text).filter((claim) => kept.has(claim));
}

function fits(claim: Claim, { source, actor, question, modality, since, until }: ClaimFilter): boolean {
  if (source !== undefined && claim.source.id !== source) return false;
  if (actor !== undefined && !involves(claim, actor)) return false;
  if (question !== undefined && claim.question?.id !== question) return false;
  if (modality !== undefined && claim.modality !== modality) return false;
  const when = spokenAt(claim);
  if (since !== undefined && when.last < since.first) return false;
  return until === undefined || when.first <= until.last;
}

/** When a claim was made: when it was said; else when it was published; else any day. */
export function spokenAt(claim: Claim): Days {
  return claim.said ?? claim.source.published ?? { first: -Infinity, last: Infinity };
}
