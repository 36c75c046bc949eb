import type { Claim } from '../dossier/dossier.ts';
import { statementOf } from './origins.ts';
import { publicationWindow } from './publication-window.ts';

/** The copies of claims, found without looking at every other claim. */
export interface Copies {
  /** The copies of a claim among those given, in their order. */
  of(claim: Claim): readonly Claim[];
  /** The last day on which a claim or a copy of it can first have been published. */
  publishedBy(claim: Claim): number;
}

/** Finds copies among some claims: the same statement of one article, on the pages of two publishers. */
export function copiesAmong(claims: readonly Claim[]): Copies {
  const authors = new Set(claims.map(({ source }) => source.author.id));
  const earliest = new Map<string, Earliest>();
  let groups: Map<string, Claim[]> | null = null;
  const groupOf = (key: string) => {
    groups ??= Map.groupBy(claims, articleStatement);
    return groups.get(key) ?? [];
  };
  return {
    of(claim) {
      const { author, publisher } = claim.source;
      if (!authors.has(author.id)) return [];
      return groupOf(articleStatement(claim)).filter((other) => other.source.publisher.id !== publisher.id);
    },
    publishedBy(claim) {
      const { author, publisher } = claim.source;
      const { last } = publicationWindow(claim.source);
      if (!authors.has(author.id)) return last;
      const key = articleStatement(claim);
      const found = earliest.getOrInsertComputed(key, () => earliestOf(groupOf(key)));
      return Math.min(last, found.publisher === publisher.id ? found.byOthers : found.day);
    },
  };
}

/** The earliest of the last days, who published then, and the earliest of all other publishers. */
interface Earliest {
  day: number;
  publisher: string | null;
  byOthers: number;
}

function earliestOf(claims: readonly Claim[]): Earliest {
  const byPublisher = new Map<string, number>();
  for (const { source } of claims) {
    const { id } = source.publisher;
    byPublisher.set(id, Math.min(byPublisher.get(id) ?? Infinity, publicationWindow(source).last));
  }
  const [first, second] = [...byPublisher].sort(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0));
  return { day: first?.[1] ?? Infinity, publisher: first?.[0] ?? null, byOthers: second?.[1] ?? Infinity };
}

function articleStatement(claim: Claim): string {
  return `${claim.source.author.id} ${statementOf(claim)}`;
}
