import type { z } from 'zod';
import { ClaimRecord } from '../dossier/claim-record.ts';
import { SourceRecord } from '../dossier/source-record.ts';
import type { Proposal } from './proposal.ts';
import type { Refusal } from './table.ts';

/** Why what a row proposes is no record; null where it is one. */
export function whyNoRecord({ row, columns, source, claims }: Proposal): Refusal | null {
  const issue =
    SourceRecord.safeParse({ ...source, claims: [] }).error?.issues[0] ??
    claims.flatMap((claim) => ClaimRecord.safeParse(claim).error?.issues[0] ?? [])[0];
  if (issue === undefined) return null;
  const key = String(issue.path[0] ?? '');
  return { row, column: columns[key] ?? null, why: `the ${key} will not do: ${wordsOf(issue)}` };
}

function wordsOf({ message, path }: z.core.$ZodIssue): string {
  // our own messages start in lower case; zod's do not, and speak of types
  return /^[a-z]/.test(message) ? message : `see "${String(path[0] ?? '')}" in data/README.md`;
}
