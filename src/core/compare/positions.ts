import type { Claim, Source } from '../dossier/dossier.ts';
import type { Days, Moment } from '../time/moment.ts';
import { compareIds } from './compare-ids.ts';
import { originsOf, statementOf } from './origins.ts';

/** What one origin says on one question: all its renderings (copies, relays, wordings, parts) as one entry. */
export interface Position {
  /** The id of the body behind it; of people who spoke together their bodies' ids, joined with "+". */
  origin: string;
  /** The newest first, by the moment that each stands for. */
  claims: readonly [Claim, ...Claim[]];
}

/** The moment that a claim's value stands for, and where the record has it. */
export interface Stand {
  moment: Moment;
  field: 'as-of' | 'said' | 'published';
  /** When it was told: when it was said, or else published; null where neither is known. */
  told: Moment | null;
  /** The page that gives `published`: the claim's own, or that of a copy which appeared before it. */
  page: Source;
}

/** The moment that each of some claims stands for; null where none is known. */
export type Stands = ReadonlyMap<Claim, Stand | null>;

/** Groups claims by their origin. The order of the claims does not matter. */
export function positionsOf(claims: readonly Claim[], stands: Stands = standsOf(claims)): Position[] {
  const newestFirst = claims
    .map((claim) => ({ claim, place: placeOf(stands.get(claim) ?? null) }))
    .sort((a, b) => comparePlaces(a.place, b.place) || compareIds(a.claim.id, b.claim.id))
    .map(({ claim }) => claim);
  return [...Map.groupBy(newestFirst, originOf)].flatMap(([origin, [newest, ...others]]) => {
    return newest === undefined ? [] : [{ origin, claims: [newest, ...others] }];
  });
}

/** A claim stands for its `as-of`; or else for when it was said; or else for when its page or a copy was published. */
export function standsOf(claims: readonly Claim[]): Stands {
  const stands = new Map<Claim, Stand | null>();
  for (const ofAuthor of Map.groupBy(claims, ({ source }) => source.author).values()) {
    // Of one publisher's pages the later is no copy: it says the same again.
    const hasCopies = ofAuthor.some(({ source }) => source.publisher !== ofAuthor[0]?.source.publisher);
    if (hasCopies) for (const copies of Map.groupBy(ofAuthor, statementOf).values()) addStands(stands, copies);
    else for (const claim of ofAuthor) stands.set(claim, standOn(claim, claim.source));
  }
  return stands;
}

function addStands(stands: Map<Claim, Stand | null>, copies: readonly Claim[]): void {
  const pages = copies.map(({ source }) => source);
  const first = earliest(pages);
  const byOthers = earliest(pages.filter(({ publisher }) => publisher !== first?.publisher));
  for (const claim of copies) {
    const other = claim.source.publisher === first?.publisher ? byOthers : first;
    stands.set(claim, standOn(claim, other !== null && isEarlier(other, claim.source) ? other : claim.source));
  }
}

function earliest(pages: readonly Source[]): Source | null {
  return pages.reduce<Source | null>((found, page) => (found === null || isEarlier(page, found) ? page : found), null);
}

function standOn({ asOf, said }: Claim, page: Source): Stand | null {
  const told = said ?? page.published;
  if (asOf !== null) return { moment: asOf, field: 'as-of', told, page };
  return told === null ? null : { moment: told, field: said === null ? 'published' : 'said', told, page };
}

/** Orders the moments that claims stand for, the newest first, by their last days; those that are not known last. */
export function compareStands(a: Stand | null, b: Stand | null): number {
  return comparePlaces(placeOf(a), placeOf(b));
}

function comparePlaces(a: number, b: number): number {
  return a === b ? 0 : a > b ? -1 : 1;
}

function placeOf(stand: Stand | null): number {
  return stand === null ? -Infinity : lastKnownDay(stand.moment);
}

function lastKnownDay({ first, last }: Days): number {
  return last === Infinity ? first : last;
}

/** A body and its voices hold one position; people who spoke together hold one of their own. */
function originOf(claim: Claim): string {
  return originsOf(claim).toSorted().join('+');
}

/** A page without a date is no earlier than one with a date; of one day the article comes before its copies. */
function isEarlier(a: Source, b: Source): boolean {
  const [one, other] = [a, b].map(({ published }) => (published === null ? Infinity : lastKnownDay(published)));
  if (one !== other) return (one ?? Infinity) < (other ?? Infinity);
  const [isArticle, isOther] = [a, b].map(({ author, publisher }) => author === publisher);
  return isArticle === isOther ? a.id < b.id : isArticle === true;
}
