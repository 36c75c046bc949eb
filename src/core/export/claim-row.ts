import { valueText } from '../answers/claim-value.ts';
import { isCircular, originsOf, pathOf } from '../compare/origins.ts';
import { takenBackBy } from '../compare/taken-back-by.ts';
import { membersOf } from '../dossier/body-of.ts';
import type { Actor, Claim, Dossier } from '../dossier/dossier.ts';
import { isUnverified } from '../dossier/is-unverified.ts';
import type { Interval } from '../figure/interval.ts';
import { standingsIn } from '../query/standings-in.ts';
import type { Words } from '../words/words.ts';

/** A claim's value as exported: its words, and the bounds that they allow. A bound is null where there is none. */
export interface ExportedValue {
  text: string;
  low: number | null;
  high: number | null;
  /** True where the bound itself is excluded. */
  lowOpen: boolean;
  highOpen: boolean;
  /** The claim that the value is relative to, through which its bounds were computed; else null. */
  relativeTo: string | null;
  /** Null for a value without parts. A value in parts has no bounds itself: their sum would be our arithmetic. */
  parts: readonly (Omit<ExportedValue, 'parts' | 'relativeTo'> & { scope: string })[] | null;
}

/** The chain from the page to the origin, nearest to the reader first; the last is the origin. */
export function exportedChain(claim: Claim): Actor[] {
  const { publisher, author } = claim.source;
  return publisher === author ? [...pathOf(claim)] : [publisher, ...pathOf(claim)];
}

/** The ids of the claims that correct this one, in the order of the files. */
export function correctedBy(claim: Claim, dossier: Dossier): string[] {
  return standingsIn(dossier)
    .correctionsOf(claim)
    .map(({ id }) => id);
}

/**
 * A claim as plain data. Dates are EDTF, each with its basis; positions are code points, end-exclusive. In the chain
 * the ids of several who spoke together are joined with "+"; `speakers` has each who is really speaking, and `bodies`
 * whom they speak for, which is what origins are counted by.
 */
export function claimRow(claim: Claim, dossier: Dossier, w: Words) {
  const chain = exportedChain(claim);
  return {
    id: claim.id,
    source: claim.source.id,
    publisher: claim.source.publisher.name,
    statement: claim.statement,
    quote: claim.quote,
    at: claim.at,
    chain: chain.map(({ name }) => name),
    chainIds: chain.map(({ id }) => id),
    chainComplete: claim.chainComplete,
    origin: claim.origin.name,
    originId: claim.origin.id,
    modality: claim.modality,
    question: claim.question?.id ?? null,
    scope: claim.scope,
    value: exportedValue(claim, w),
    asOf: claim.asOf?.edtf ?? null,
    said: claim.said?.edtf ?? null,
    event: claim.event === null ? null : { id: claim.event.id, when: claim.event.when?.edtf ?? null },
    rank: claim.rank,
    corrects: claim.corrects,
    note: claim.note,
    wording: claim.wording,
    circular: isCircular(claim),
    reason: claim.reason,
    asOfBasis: claim.asOf?.basis ?? null,
    saidBasis: claim.said?.basis ?? null,
    eventBasis: claim.event?.when?.basis ?? null,
    correctedBy: correctedBy(claim, dossier),
    standing: standingsIn(dossier).of(claim),
    published: claim.source.published?.edtf ?? null,
    speakers: membersOf(claim.origin).map(({ id }) => id),
    bodies: originsOf(claim),
    takenBackBy: claim.modality === 'retracted' ? takenBackBy(claim).id : null,
    unsupportedBy: standingsIn(dossier)
      .unsupportedBy(claim)
      .map(({ relay }) => relay.id),
    unverified: isUnverified(claim),
  };
}

/** A claim's value with its bounds; null where it has none. */
export function exportedValue(claim: Claim, w: Words): ExportedValue | null {
  if (claim.value === null) return null;
  const { value } = claim;
  const interval = value.kind === 'figure' ? value.figure.interval : value.kind === 'relative' ? value.interval : null;
  const parts =
    value.kind !== 'parts'
      ? null
      : value.parts.map(({ scope, figure }) => ({ scope, text: figure.text, ...bounds(figure.interval) }));
  const relativeTo = value.kind === 'relative' ? value.to.id : null;
  return { text: valueText(claim, w), ...bounds(interval), relativeTo, parts };
}

/** The bounds of an interval; null for an infinite one, which JSON cannot hold. */
export function bounds(interval: Interval | null) {
  if (interval === null) return { low: null, high: null, lowOpen: false, highOpen: false };
  const finite = (x: number) => (Number.isFinite(x) ? x : null);
  return {
    low: finite(interval.low),
    high: finite(interval.high),
    lowOpen: interval.lowOpen,
    highOpen: interval.highOpen,
  };
}
