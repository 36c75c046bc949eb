import type { ClaimRecord } from '../dossier/claim-record.ts';
import type { DossierFiles } from '../dossier/dossier-record.ts';
import type { SourceRecord } from '../dossier/source-record.ts';
import type { Finding, Path, Place } from './check.ts';

/** A claim and where it stands. */
export interface PlacedClaim {
  claim: ClaimRecord;
  source: SourceRecord;
  file: string;
  index: number;
}

const known = new WeakMap<DossierFiles, readonly PlacedClaim[]>();

/** All claims of a dossier, in the order of its files. */
export function claimsOf(files: DossierFiles): readonly PlacedClaim[] {
  const before = known.get(files);
  if (before !== undefined) return before;
  const claims: PlacedClaim[] = [];
  for (const [id, source] of files.sources) {
    const file = sourceFile(id);
    for (const [index, claim] of source.claims.entries()) claims.push({ claim, source, file, index });
  }
  known.set(files, claims);
  return claims;
}

/** The file of a source, within its dossier's folder. */
export function sourceFile(id: string): string {
  return `sources/${id}.yaml`;
}

/** A place within a claim. */
export function placeIn(placed: Pick<PlacedClaim, 'file' | 'index'>, ...path: Path): Place {
  return { file: placed.file, path: ['claims', placed.index, ...path] };
}

/** A finding at a key of a claim. `reads` are other keys of the same claim that it rests on. */
export function findingIn(placed: PlacedClaim, path: Path, message: string, reads: readonly Path[] = []): Finding {
  return { ...placeIn(placed, ...path), message, reads: reads.map((keys) => placeIn(placed, ...keys)) };
}

/** The actor who is really speaking: the last hop, or the outlet that wrote the piece. */
export function originOf({ claim, source }: PlacedClaim): string {
  return claim.chain.at(-1) ?? source.syndicates ?? source.publisher;
}
