import type { z } from 'zod';
import { datesToCome } from '../checks/dates-to-come.ts';
import { runChecks } from '../checks/index.ts';
import type { ActorRecord } from '../dossier/actor.ts';
import type { DossierFiles } from '../dossier/dossier-record.ts';
import { type Difference, differencesOf } from './differences-of.ts';
import type { Directory } from './directory.ts';
import { mergeProposals } from './merge-proposals.ts';
import type { ClaimInput, Proposal, RowOutcome, SourceInput } from './proposal.ts';
import { repeatedRows } from './repeated-rows.ts';
import type { Refusal } from './table.ts';
import { whyNoRecord } from './why-no-record.ts';

/** What an import would write, and what it would not. */
export interface ImportPlan {
  /** New actors whom something new names, by id. */
  actors: ReadonlyMap<string, z.input<typeof ActorRecord>>;
  /** New sources by id, each with its claims. */
  sources: ReadonlyMap<string, SourceInput & { claims: readonly ClaimInput[] }>;
  /** New claims of sources that the dossier has. */
  claims: readonly { source: string; claim: ClaimInput }[];
  /** Rows of which something is new. */
  accepted: readonly number[];
  /** Rows that the dossier has already, or that an earlier row of the same table has. */
  known: readonly number[];
  /** What the dossier has otherwise than a row has it; none of that is written. */
  changed: readonly Difference[];
  refused: readonly Refusal[];
}

/**
 * Plans an import: what is new is held against the checks of the dossier, together with all that the dossier has, until
 * nothing of it breaks a rule. A row is taken whole or not at all. `today` is in days since 1970-01-01.
 */
export function planImport(
  outcomes: readonly RowOutcome[],
  files: DossierFiles,
  { directory, today }: { directory: Directory; today: number },
): ImportPlan {
  const refused: Refusal[] = [];
  const proposals: Proposal[] = [];
  for (const outcome of outcomes) {
    const why = outcome.ok ? whyNoRecord(outcome.proposal) : outcome;
    if (why !== null) refused.push(why);
    else if (outcome.ok) proposals.push(outcome.proposal);
  }
  const repeated = repeatedRows(proposals);
  refused.push(...repeated.refused);
  const known = repeated.again.map(({ row }) => row);
  const changed: Difference[] = [];
  let fresh: readonly Proposal[] = repeated.first.flatMap((proposal) => {
    const differences = differencesOf(proposal, files);
    changed.push(...differences);
    const ids = new Set(files.sources.get(proposal.sourceId)?.claims.map(({ id }) => id));
    const claims = proposal.claims.filter(({ id }) => !ids.has(id));
    if (claims.length > 0 || !files.sources.has(proposal.sourceId)) return [{ ...proposal, claims }];
    if (differences.length === 0) known.push(proposal.row);
    return [];
  });
  for (;;) {
    const merged = mergeProposals(files, fresh, directory);
    const broken = merged.refusalsOf([...runChecks(merged.files), ...datesToCome(merged.files, today)]);
    if (broken.size === 0) {
      const { actors, sources, claims } = merged;
      const accepted = fresh.map(({ row }) => row);
      return { actors, sources, claims, accepted, known: known.sort(byNumber), changed, refused: refused.sort(byRow) };
    }
    refused.push(...broken.values());
    fresh = fresh.filter((proposal) => !broken.has(proposal));
  }
}

function byNumber(a: number, b: number): number {
  return a - b;
}

function byRow(a: Refusal, b: Refusal): number {
  return a.row - b.row;
}
