import { type ClaimRecord, hopId } from '../dossier/claim-record.ts';
import type { DossierFiles } from '../dossier/dossier-record.ts';
import type { SourceRecord } from '../dossier/source-record.ts';
import type { ValueResult } from '../dossier/value.ts';
import type { NumberInText } from '../figure/number-in-text.ts';
import { numbersInText } from '../figure/numbers-in-text.ts';
import type { FilePlace, Finding, Path } from './check.ts';

/** A claim with its source, and where it stands in the files. */
export interface PlacedClaim {
  claim: ClaimRecord;
  source: SourceRecord;
  file: string;
  index: number;
  /** What several checks ask, once it was asked. */
  known: { value?: ValueResult | null; quoted?: readonly NumberInText[]; hops?: readonly PlacedHop[] };
}

const placedClaims = new WeakMap<DossierFiles, readonly PlacedClaim[]>();

/** All claims of a dossier, in the order of its files. They are put together once for all checks. */
export function claimsOf(files: DossierFiles): readonly PlacedClaim[] {
  return placedClaims.getOrInsertComputed(files, placeClaims);
}

function placeClaims({ sources }: DossierFiles): PlacedClaim[] {
  return [...sources].flatMap(([id, source]) => {
    const file = sourceFile(id);
    return source.claims.map((claim, index) => ({ claim, source, file, index, known: {} }));
  });
}

/** The file of a source, within its dossier's folder. */
export function sourceFile(id: string): string {
  return `sources/${id}.yaml`;
}

/** A place within a claim. */
export function placeIn(placed: Pick<PlacedClaim, 'file' | 'index'>, ...path: Path): FilePlace {
  return { file: placed.file, path: ['claims', placed.index, ...path] };
}

/**
 * A finding at a key of a claim. It rests on other keys of the same claim, `reads`, and on places outside of it,
 * `others`.
 */
export function findingIn(
  placed: PlacedClaim,
  path: Path,
  message: string,
  reads: readonly Path[] = [],
  others: readonly FilePlace[] = [],
): Finding {
  const inClaim = reads.map((keys) => placeIn(placed, ...keys));
  return { ...placeIn(placed, ...path), message, reads: [...inClaim, ...others] };
}

/** Who is really speaking: the last hop, or else the outlet that wrote the piece. */
export function originOf({ claim, source }: PlacedClaim): string {
  const last = claim.chain.at(-1);
  return last === undefined ? (source.syndicates ?? source.publisher) : hopId(last);
}

/** Someone in a claim's chain, and the path to where they stand in the claim. */
export interface PlacedHop {
  actor: string;
  path: Path;
}

/** Everyone in a claim's chain. */
export function hopsOf({ claim, known }: PlacedClaim): readonly PlacedHop[] {
  known.hops ??= placeHops(claim);
  return known.hops;
}

function placeHops({ chain }: ClaimRecord): PlacedHop[] {
  return chain.flatMap((hop, index): PlacedHop | PlacedHop[] => {
    if (typeof hop === 'string') return { actor: hop, path: ['chain', index] };
    return hop.map((actor, place) => ({ actor, path: ['chain', index, place] }));
  });
}

/** Everyone through whom a claim came: the outlets of the page, then the chain. */
export function pathOf({ claim, source }: PlacedClaim): string[] {
  return [...new Set([source.publisher, source.syndicates ?? source.publisher, ...claim.chain.flat()])];
}

/** The numbers of a claim's quote. */
export function numbersInQuote({ claim, source, known }: PlacedClaim): readonly NumberInText[] {
  known.quoted ??= numbersInText(claim.quote, source.language);
  return known.quoted;
}
