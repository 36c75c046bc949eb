import { ClaimRecord } from '../dossier/claim-record.ts';
import type { DossierFiles } from '../dossier/dossier-record.ts';
import { SourceRecord } from '../dossier/source-record.ts';
import type { Proposal } from './proposal.ts';

/** Something that the dossier has otherwise than a row has it. */
export interface Difference {
  row: number;
  record: string;
  key: string;
  there: string;
  here: string;
}

/** Keys of a document that a curator fills in after it was brought in. */
const filledIn: readonly string[] = ['capture', 'language'];

/**
 * How a row differs from what the dossier has of it, key by key. What the row does not say is no difference: a curator
 * may have added it.
 */
export function differencesOf({ row, sourceId, source, claims }: Proposal, files: DossierFiles): Difference[] {
  const known = files.sources.get(sourceId);
  if (known === undefined) return [];
  const parsed = SourceRecord.parse({ ...source, claims: [] });
  const keys = Object.keys(source).filter((key) => !filledIn.includes(key));
  return [
    ...compare(keys, known, parsed).map((found) => ({ row, record: sourceId, ...found })),
    ...claims.flatMap((claim) => {
      const there = known.claims.find(({ id }) => id === claim.id);
      if (there === undefined || there['moved-to'] !== undefined) return [];
      return compare(Object.keys(claim), there, ClaimRecord.parse(claim)).map((found) => ({
        row,
        record: claim.id,
        ...found,
      }));
    }),
  ];
}

function compare(keys: readonly string[], there: object, here: object): { key: string; there: string; here: string }[] {
  const [before, after] = [new Map(Object.entries(there)), new Map(Object.entries(here))];
  return keys.flatMap((key) => {
    const [old, fresh] = [textOf(before.get(key)), textOf(after.get(key))];
    return old === fresh ? [] : [{ key, there: old, here: fresh }];
  });
}

function textOf(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  return typeof value === 'string' ? `"${value}"` : JSON.stringify(value);
}
