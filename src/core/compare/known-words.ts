import type { Actor, Claim, Question } from '../dossier/dossier.ts';
import { type ClaimsByDay, claimsByDay } from './claims-by-day.ts';
import { listByKeys } from './list-by-keys.ts';
import { thingOf } from './one-statement.ts';
import { pathOf } from './origins.ts';
import { numberKey } from './same-value.ts';

/** Claims that give words as the hop had them whom a relay names. */
export interface KnownWords {
  /** True where the hop's own page gives them; false where another page quotes them. */
  ownPage: boolean;
  /** Those with the relay's number and of its days, or with its number and one of its days. */
  alike(relay: Claim): Iterable<Claim>;
  /** Those that count what the relay counts, of its days. */
  ofOneThing(relay: Claim): Iterable<Claim>;
}

/**
 * Finds the words behind a relay among claims of one question, from the hop nearest to it to the origin: the article
 * that a page copied, the page of the hop itself with the same chain from there on, and at last quotes of the origin's
 * own words. A chain that breaks off is held against every chain that goes on from there.
 */
export function knownWords(question: Question, claims: readonly Claim[]): (relay: Claim) => KnownWords[] {
  const hops = new Set(claims.flatMap((claim) => hopsOf(claim).map(({ id }) => id)));
  const ownPages = claims.filter((claim) => isOwnPage(claim) && hops.has(claim.source.author.id));
  const quotes = claims.filter(({ wording, chainComplete }) => wording === 'direct' && chainComplete);
  const byPath = groupsOf(question, ownPages, (claim) => [pathKey(pathOf(claim))]);
  const byStart = groupsOf(question, ownPages, (claim) => startsOf(pathOf(claim)));
  const byOrigin = groupsOf(question, quotes, ({ origin }) => [origin.id]);
  const byHop = groupsOf(question, quotes, (claim) => pathOf(claim).map(({ id }) => id));
  return (relay) => {
    const [pagesOf, quotesOf] = relay.chainComplete ? [byPath, byOrigin] : [byStart, byHop];
    const paths = ownPages.length === 0 ? [] : hopsOf(relay).map((_, index, path) => pathKey(path.slice(index)));
    const pages = paths.flatMap((path) => pagesOf(path) ?? []);
    const quoted = quotesOf(relay.origin.id);
    return [
      ...pages.map((group) => wordsOf(question, group, true)),
      ...(quoted === null ? [] : [wordsOf(question, quoted, false)]),
    ];
  };
}

/** Those behind a page: its chain, and the outlet whose article it copied. */
function hopsOf(claim: Claim): readonly Actor[] {
  return isOwnPage(claim) ? claim.chain : pathOf(claim);
}

function isOwnPage({ source }: Claim): boolean {
  return source.publisher === source.author;
}

function startsOf(path: readonly Actor[]): string[] {
  return path.map((_, end) => pathKey(path.slice(0, end + 1)));
}

interface Group {
  byNumber: Map<string, ClaimsByDay>;
  byDay: Map<string, Claim[]>;
  byThing: Map<string, ClaimsByDay>;
}

/** Claims under each of their keys; they and each group are made when they are asked for first. */
function groupsOf(
  question: Question,
  claims: readonly Claim[],
  keysOf: (claim: Claim) => string[],
): (key: string) => Group | null {
  let lists: Map<string, Claim[]> | null = null;
  const groups = new Map<string, Group>();
  return (key) => {
    lists ??= listByKeys(claims, keysOf);
    const list = lists.get(key);
    return list === undefined ? null : groups.getOrInsertComputed(key, () => groupOf(question, list));
  };
}

function groupOf(question: Question, claims: readonly Claim[]): Group {
  const byDay = listByKeys(claims, dayKeys);
  const datedBy = (keyOf: (claim: Claim) => string) =>
    new Map(
      Map.groupBy(claims, keyOf)
        .entries()
        .map(([key, alike]) => [key, claimsByDay(alike)]),
    );
  return { byNumber: datedBy(numberKey), byDay, byThing: datedBy(({ scope }) => thingOf(question, scope)) };
}

function wordsOf(question: Question, { byNumber, byDay, byThing }: Group, ownPage: boolean): KnownWords {
  return {
    ownPage,
    *alike(relay) {
      yield* byNumber.get(numberKey(relay))?.near(relay) ?? [];
      for (const key of dayKeys(relay)) yield* byDay.get(key) ?? [];
    },
    ofOneThing: (relay) => byThing.get(thingOf(question, relay.scope))?.near(relay) ?? [],
  };
}

/** A number with the day of which it is, and with the day on which it was said. */
function dayKeys(claim: Claim): string[] {
  const { said, asOf } = claim;
  return [
    ...(asOf === null ? [] : [`of ${asOf.edtf} ${numberKey(claim)}`]),
    ...(said === null ? [] : [`said ${said.edtf} ${numberKey(claim)}`]),
  ];
}

function pathKey(path: readonly Actor[]): string {
  return path.map(({ id }) => id).join(' ');
}
