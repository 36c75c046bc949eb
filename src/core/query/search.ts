import MiniSearch from 'minisearch';
import { pathOf } from '../compare/origins.ts';
import type { Claim, Dossier } from '../dossier/dossier.ts';
import { runToEnd, type Turns } from '../memory/turns.ts';
import { fold } from '../text/fold.ts';
import { cacheByDossier } from './cache-by-dossier.ts';

/**
 * The claims whose statement, quote, names, question or id matches every word of a text, best first. A word may be the
 * beginning of another, and a letter or two may be wrong. Capitals and accents do not matter: "zelenský" finds
 * "Zelenskyy".
 */
export function searchClaims(dossier: Dossier, text: string): Claim[] {
  return indexOf(dossier)
    .search(text)
    .flatMap(({ id }) => dossier.claims.get(String(id)) ?? []);
}

/** An index takes about two kilobytes for each claim. */
const indexes = cacheByDossier<MiniSearch>({ most: 220_000_000, ofClaim: 2_000 });

/** After so many claims others have a turn, should they need one. */
const claimsInTurn = 64;

/** Builds what `searchClaims` needs, a little at a time. */
export function* prepareSearch(dossier: Dossier): Turns<void> {
  if (indexes.get(dossier) === undefined) indexes.set(dossier, yield* buildIndex(dossier));
}

function indexOf(dossier: Dossier): MiniSearch {
  return indexes.getOrMake(dossier, () => runToEnd(buildIndex(dossier)));
}

function* buildIndex(dossier: Dossier): Turns<MiniSearch> {
  const index = new MiniSearch({
    fields: ['statement', 'quote', 'names', 'question', 'id'],
    searchOptions: {
      prefix: (term) => term.length >= 3,
      fuzzy: (term) => (term.length >= 5 && !/\d/u.test(term) ? 0.2 : false),
      boost: { statement: 2, names: 2 },
      combineWith: 'AND',
    },
    processTerm: fold,
  });
  let added = 0;
  for (const claim of dossier.claims.values()) {
    index.add(documentOf(claim));
    added += 1;
    if (added % claimsInTurn === 0) yield;
  }
  return index;
}

function documentOf(claim: Claim) {
  const people = [claim.source.publisher, ...pathOf(claim)];
  const names = people.flatMap(({ name, aliases, role }) => [name, ...aliases, role ?? '']).join(' ');
  const question = claim.question === null ? '' : `${claim.question.title} ${claim.question.ask}`;
  return { id: claim.id, statement: claim.statement, quote: claim.quote, names, question };
}
