import type { z } from 'zod';
import type { FilePlace, Finding } from '../checks/check.ts';
import { sourceFile } from '../checks/placed-claim.ts';
import { ActorRecord } from '../dossier/actor.ts';
import { ClaimRecord, speakersOf } from '../dossier/claim-record.ts';
import type { DossierFiles } from '../dossier/dossier-record.ts';
import { SourceRecord } from '../dossier/source-record.ts';
import type { Directory } from './directory.ts';
import type { ClaimInput, Proposal, SourceInput } from './proposal.ts';
import type { Refusal } from './table.ts';

/** A dossier as it would be with some proposals, and what they add to it. */
export interface Merged {
  files: DossierFiles;
  actors: ReadonlyMap<string, z.input<typeof ActorRecord>>;
  sources: ReadonlyMap<string, SourceInput & { claims: readonly ClaimInput[] }>;
  claims: readonly { source: string; claim: ClaimInput }[];
  /** The proposals that findings are about, each with why it is refused. */
  refusalsOf(findings: readonly Finding[]): ReadonlyMap<Proposal, Refusal>;
}

export function mergeProposals(files: DossierFiles, proposals: readonly Proposal[], directory: Directory): Merged {
  const owners = new Map<string, Proposal[]>();
  const own = (key: string, proposal: Proposal) => owners.getOrInsertComputed(key, () => []).push(proposal);
  const actors = new Map<string, z.input<typeof ActorRecord>>();
  const sources = new Map<string, SourceInput & { claims: ClaimInput[] }>();
  const claims: { source: string; claim: ClaimInput }[] = [];
  const merged = new Map(files.sources);
  for (const proposal of proposals) {
    const { sourceId, source } = proposal;
    for (const actor of actorsOf(proposal)) {
      const added = directory.added.get(actor);
      if (added === undefined) continue;
      actors.set(actor, added);
      own(`actors.yaml ${actor}`, proposal);
    }
    const isNew = !files.sources.has(sourceId);
    const file = sourceFile(sourceId);
    if (isNew) own(file, proposal);
    const record = isNew ? sources.getOrInsertComputed(sourceId, () => ({ ...source, claims: [] })) : null;
    for (const claim of proposal.claims) {
      if (record === null) claims.push({ source: sourceId, claim });
      else record.claims.push(claim);
    }
    const before = merged.get(sourceId) ?? SourceRecord.parse({ ...source, claims: [] });
    for (const index of proposal.claims.keys()) own(`${file} ${before.claims.length + index}`, proposal);
    const after = proposal.claims.map((claim) => ClaimRecord.parse(claim));
    // a source of many rows grows in place, but never one of the dossier's own
    if (record === null || before.claims.length === 0)
      merged.set(sourceId, { ...before, claims: [...before.claims, ...after] });
    else before.claims.push(...after);
  }
  const added = Object.fromEntries([...actors].map(([id, actor]) => [id, ActorRecord.parse(actor)]));
  return {
    files: {
      ...files,
      actors: { ...files.actors, actors: { ...files.actors.actors, ...added } },
      sources: merged,
    },
    actors,
    sources,
    claims,
    refusalsOf,
  };

  function refusalsOf(findings: readonly Finding[]): Map<Proposal, Refusal> {
    const refusals = new Map<Proposal, Refusal>();
    for (const finding of findings) {
      const direct = ownersAt(finding);
      const concerned = direct.length > 0 ? direct : (finding.reads ?? []).flatMap(ownersAt);
      for (const proposal of concerned) {
        const column = proposal.columns[keyOf(finding)] ?? null;
        refusals.getOrInsert(proposal, { row: proposal.row, column, why: finding.message });
      }
    }
    return refusals;
  }

  function ownersAt({ file, path }: FilePlace): readonly Proposal[] {
    const [first, second] = path;
    if (file === 'actors.yaml') return owners.get(`actors.yaml ${second}`) ?? [];
    return owners.get(first === 'claims' ? `${file} ${second}` : file) ?? [];
  }
}

function keyOf({ path }: Finding): string {
  return String(path[0] === 'claims' ? path[2] : path[0]);
}

/** Everyone whom a proposal names by id. */
function actorsOf({ source, claims }: Proposal): string[] {
  return [source.publisher, ...claims.flatMap(({ chain }) => (chain ?? []).flatMap(speakersOf))];
}
