import type { Claim } from '../dossier/dossier.ts';
import type { Days } from '../time/moment.ts';
import { statementOf } from './origins.ts';
import { publicationWindow } from './publication-window.ts';

/** The copies of claims, found without looking at every other claim. */
export interface Copies {
  /** The copies of a claim among those given, in their order. */
  of(claim: Claim): readonly Claim[];
  /** The days on which a claim or a copy of it can first have been published. */
  firstPublished(claim: Claim): Days;
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
    firstPublished(claim) {
      const { author, publisher } = claim.source;
      const own = publicationWindow(claim.source);
      if (!authors.has(author.id)) return own;
      const key = articleStatement(claim);
      const { article, byFirst, byLast } = earliest.getOrInsertComputed(key, () => earliestOf(groupOf(key)));
      const byOthers = (pages: readonly Published[]) =>
        pages.find((page) => page.publisher !== publisher.id)?.days ?? own;
      const last = Math.min(own.last, byOthers(byLast).last);
      const original = author === publisher ? own : article;
      if (original !== null && !Number.isFinite(original.first)) return { first: -Infinity, last };
      // Of a copy that nobody can date it is only known that it is not older than its article, or than other copies.
      const firsts = [own.first, original?.first ?? -Infinity, byOthers(byFirst).first];
      const known = firsts.filter((first) => Number.isFinite(first) && first <= last);
      return { first: known.length === 0 ? -Infinity : Math.min(...known), last };
    },
  };
}

interface Published {
  publisher: string;
  days: Days;
}

/** The pages of two publishers that may have been there first, and of two that surely were. */
interface Earliest {
  /** The days of the article itself, where its own page is known. */
  article: Days | null;
  byFirst: readonly Published[];
  byLast: readonly Published[];
}

function earliestOf(claims: readonly Claim[]): Earliest {
  const pages = [...new Map(claims.map(({ source }) => [source.id, source])).values()].map((source): Published => {
    return { publisher: source.publisher.id, days: publicationWindow(source) };
  });
  const own = claims.find(({ source }) => source.publisher.id === source.author.id);
  const known = pages.filter(({ days }) => Number.isFinite(days.first));
  return {
    article: own === undefined ? null : publicationWindow(own.source),
    byFirst: firstTwo(known, ({ first }) => first),
    byLast: firstTwo(pages, ({ last }) => last),
  };
}

/** The first page of each of two publishers. */
function firstTwo(pages: readonly Published[], dayOf: (days: Days) => number): Published[] {
  const inOrder = pages.toSorted((a, b) =>
    dayOf(a.days) < dayOf(b.days) ? -1 : dayOf(a.days) > dayOf(b.days) ? 1 : 0,
  );
  const [first] = inOrder;
  const second = inOrder.find(({ publisher }) => publisher !== first?.publisher);
  return [...(first === undefined ? [] : [first]), ...(second === undefined ? [] : [second])];
}

function articleStatement(claim: Claim): string {
  return `${claim.source.author.id} ${statementOf(claim)}`;
}
