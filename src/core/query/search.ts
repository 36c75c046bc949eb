import MiniSearch, { type Query } from 'minisearch';
import { pathOf } from '../compare/origins.ts';
import { membersOf } from '../dossier/body-of.ts';
import type { Claim, Dossier } from '../dossier/dossier.ts';
import { BoundedMap } from '../memory/bounded-map.ts';
import { runToEnd, type Turns } from '../memory/turns.ts';
import { cacheByDossier } from './cache-by-dossier.ts';
import { numberOfDossier } from './number-of-dossier.ts';
import { indexedTerms, isJoinedTerm, isNumberTerm, type Terms, wantedTerms } from './search-terms.ts';

/** The search takes no turns within an index: one of so many claims takes some ten milliseconds. */
const claimsInIndex = 10_000;
/** After so many claims others have a turn, should they need one. */
const claimsInTurn = 64;

/** An index takes about two kilobytes for each claim. */
export const keptIndexes = cacheByDossier<readonly MiniSearch[]>({ most: 220_000_000, ofClaim: 2_000 });

/** What was searched for last, by dossier: a word for each claim found. */
export const keptFindings = new BoundedMap<string, readonly Claim[]>({
  entries: 50,
  bytes: { most: 8_000_000, sizeOf: (found, key) => 8 * found.length + 2 * key.length },
});

/**
 * The claims whose statement, quote, names, question or id matches every word of a text, best first. A word may be the
 * beginning of another, or a part of it in a script without spaces, and a letter or two may be wrong. Capitals and
 * accents do not matter: "zelenský" finds "Zelenskyy". Numbers are found by their value: "200" finds "$200 million",
 * and "11000" finds "11,000".
 */
export function searchClaims(dossier: Dossier, text: string): readonly Claim[] {
  return keptFindings.getOrMake(keyOf(dossier, text), () => runToEnd(find(dossier, text)));
}

/** Does what `searchClaims` needs, a little at a time. */
export function* prepareSearch(dossier: Dossier, text: string): Turns<void> {
  const key = keyOf(dossier, text);
  if (keptFindings.get(key) === undefined) keptFindings.set(key, yield* find(dossier, text));
}

function keyOf(dossier: Dossier, text: string): string {
  return `${numberOfDossier(dossier)} ${text}`;
}

/** What several indexes find is put in one order by its score. */
function* find(dossier: Dossier, text: string): Turns<readonly Claim[]> {
  const known = keptIndexes.get(dossier);
  const indexes = known ?? (yield* buildIndexes(dossier));
  if (known === undefined) keptIndexes.set(dossier, indexes);
  const found: { id: unknown; score: number }[] = [];
  for (const terms of wantedTerms(text, languagesOf(dossier))) {
    const query = queryOf(terms);
    for (const index of indexes) {
      // Not by one call: a call takes some hundred thousand arguments at most.
      for (const result of index.search(query)) found.push({ id: result.id, score: result.score });
      yield;
    }
    if (found.length > 0) break;
  }
  if (indexes.length > 1) found.sort((a, b) => b.score - a.score);
  return found.flatMap(({ id }) => dossier.claims.get(String(id)) ?? []);
}

function* buildIndexes(dossier: Dossier): Turns<readonly MiniSearch[]> {
  const indexes: MiniSearch[] = [];
  const ofShared = sharedTerms(dossier.language);
  let added = 0;
  for (const claim of dossier.claims.values()) {
    if (added % claimsInIndex === 0) indexes.push(emptyIndex());
    indexes.at(-1)?.add(documentOf(claim, dossier.language, ofShared));
    added += 1;
    if (added % claimsInTurn === 0) yield;
  }
  return indexes;
}

function emptyIndex(): MiniSearch {
  return new MiniSearch({
    fields: ['statement', 'quote', 'names', 'question', 'key'],
    searchOptions: {
      prefix: (term) => !isNumberTerm(term) && (isJoinedTerm(term) ? Array.from(term).length === 1 : term.length >= 3),
      fuzzy: (term) => (term.length >= 5 && !/\d/u.test(term) && !isJoinedTerm(term) ? 0.2 : false),
      boost: { statement: 2, names: 2 },
      combineWith: 'AND',
    },
    // texts come as terms already, with spaces between
    tokenize: (terms) => terms.split(' '),
    processTerm: (term) => term,
  });
}

/** The terms of texts that many claims share; what was read is kept while an index is built. */
function sharedTerms(language: string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => known.getOrInsertComputed(text, () => termsOf(text, language));
}

function termsOf(text: string, language: string): string {
  return indexedTerms(text, language).join(' ');
}

function documentOf(claim: Claim, language: string, ofShared: (text: string) => string) {
  const people = [claim.source.publisher, ...pathOf(claim).flatMap(membersOf)];
  const names = people.flatMap(({ name, aliases, role }) => [name, ...aliases, role ?? '']).join('; ');
  const question = claim.question === null ? '' : `${claim.question.title}; ${claim.question.ask}`;
  return {
    id: claim.id,
    statement: termsOf(claim.statement, language),
    quote: termsOf(claim.quote, claim.source.language),
    names: ofShared(names),
    question: ofShared(question),
    key: termsOf(claim.id, language),
  };
}

/** The languages in which numbers of a dossier are written, its own first. */
function languagesOf({ language, sources }: Dossier): string[] {
  return [...new Set([language, ...Array.from(sources.values(), (source) => source.language)])];
}

function queryOf(terms: Terms): Query {
  if (typeof terms === 'string') return terms;
  return 'each' in terms
    ? { combineWith: 'AND', queries: terms.each.map(queryOf) }
    : { combineWith: 'OR', queries: terms.any.map(queryOf) };
}
