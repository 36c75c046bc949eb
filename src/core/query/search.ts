import MiniSearch from 'minisearch';
import { pathOf } from '../compare/origins.ts';
import type { Claim, Dossier } from '../dossier/dossier.ts';
import { rememberByDossier } from './remember.ts';

/** Claims whose statement, quote, names, value or question match, best first. Words may be beginnings, and a letter or two may be off. */
export function searchClaims(dossier: Dossier, text: string): Claim[] {
  return indexOf(dossier)
    .search(text)
    .flatMap(({ id }) => dossier.claims.get(String(id)) ?? []);
}

const indexOf = rememberByDossier(buildIndex);

function buildIndex(dossier: Dossier): MiniSearch {
  const index = new MiniSearch({
    fields: ['statement', 'quote', 'names', 'question', 'id'],
    searchOptions: {
      prefix: (term) => term.length >= 3,
      fuzzy: (term) => (term.length >= 5 && !/\d/u.test(term) ? 0.2 : false),
      boost: { statement: 2, names: 2 },
      combineWith: 'AND',
    },
    processTerm: foldTerm,
  });
  index.addAll([...dossier.claims.values()].map(documentOf));
  return index;
}

/** Case and accents do not matter: "Zelenskyy" is found by "zelenský". */
function foldTerm(term: string): string {
  return term.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

function documentOf(claim: Claim) {
  const people = [claim.source.publisher, ...pathOf(claim)];
  const names = people.flatMap(({ name, aliases, role }) => [name, ...aliases, role ?? '']).join(' ');
  const question = claim.question === null ? '' : `${claim.question.title} ${claim.question.ask}`;
  return { id: claim.id, statement: claim.statement, quote: claim.quote, names, question };
}
