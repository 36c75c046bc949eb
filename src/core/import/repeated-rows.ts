import type { Proposal } from './proposal.ts';
import type { Refusal } from './table.ts';

/** The rows of a table that are of their own, those that say again what an earlier row says, and those that differ. */
export interface RepeatedRows {
  first: readonly Proposal[];
  again: readonly Proposal[];
  refused: readonly Refusal[];
}

export function repeatedRows(proposals: readonly Proposal[]): RepeatedRows {
  const first: Proposal[] = [];
  const again: Proposal[] = [];
  const refused: Refusal[] = [];
  const documents = new Map<string, Proposal>();
  const records = new Map<string, Proposal>();
  for (const proposal of proposals) {
    const document = documents.getOrInsert(proposal.sourceId, proposal);
    const key = differingKey(document, proposal);
    const record = records.getOrInsert(idOf(proposal), proposal);
    if (key !== null) {
      const why = `row ${document.row} gives this document another ${key}; a document has one`;
      refused.push({ row: proposal.row, column: proposal.columns[key] ?? null, why });
    } else if (record === proposal) first.push(proposal);
    else if (JSON.stringify(record.claims) === JSON.stringify(proposal.claims)) again.push(proposal);
    else {
      const why = `row ${record.row} is the same claim, and says something else; keep one of them`;
      refused.push({ row: proposal.row, column: null, why });
    }
  }
  return { first, again, refused };
}

/** The claims of a row have their ids together: a row is taken whole. */
function idOf({ sourceId, claims }: Proposal): string {
  return [sourceId, ...claims.map(({ id }) => id)].join(' ');
}

function differingKey({ source }: Proposal, { source: other }: Proposal): string | null {
  const keys = [...new Set([...Object.keys(source), ...Object.keys(other)])];
  const [before, after] = [new Map(Object.entries(source)), new Map(Object.entries(other))];
  return keys.find((key) => JSON.stringify(before.get(key)) !== JSON.stringify(after.get(key))) ?? null;
}
