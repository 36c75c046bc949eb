import type { Modality } from '../dossier/claim-record.ts';
import type { Claim, Dossier } from '../dossier/dossier.ts';
import type { Days, Moment } from '../time/moment.ts';
import { actorTookPart } from './actor-took-part.ts';
import { searchClaims } from './search.ts';
import { visibleClaims } from './vantage.ts';

/** Which claims are asked for: those that every part of the filter allows. */
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
  const visible = visibleClaims(dossier, { asOf: filter.asOf });
  const fitting = visible.filter((claim) => fits(claim, filter));
  if (filter.text === undefined) return fitting;
  const fittingSet = new Set(fitting);
  return searchClaims(dossier, filter.text).filter((claim) => fittingSet.has(claim));
}

function fits(claim: Claim, { source, actor, question, modality, since, until }: ClaimFilter): boolean {
  if (source !== undefined && claim.source.id !== source) return false;
  if (actor !== undefined && !actorTookPart(claim, actor)) return false;
  if (question !== undefined && claim.question?.id !== question) return false;
  if (modality !== undefined && claim.modality !== modality) return false;
  const when = spokenAt(claim);
  if (since !== undefined && when.last < since.first) return false;
  return until === undefined || when.first <= until.last;
}

/** When a claim was made: when it was said; else when it was published; else on any day. */
function spokenAt(claim: Claim): Days {
  return claim.said ?? claim.source.published ?? { first: -Infinity, last: Infinity };
}
