import { countOrigins } from '../compare/origins.ts';
import type { Claim } from '../dossier/dossier.ts';
import type { Among, CountInline, Phrase } from '../message/inline.ts';
import { words } from '../message/phrase.ts';
import type { Vantage } from '../query/vantage.ts';
import type { Words } from '../words/words.ts';

/** How many ids a count names at most. What counts more says in another way what it counts. */
const mostIds = 200;

/** A number of records, which the faithfulness check counts again. */
export function countInline(n: number, of: CountInline['of'], w: Words): CountInline {
  return { kind: 'count', text: w.number(n), of };
}

/** How many claims, questions or sources a list holds. */
export function totalInline(
  of: 'claims' | 'questions' | 'sources',
  records: readonly { id: string }[],
  w: Words,
): CountInline {
  const n = records.length;
  if (of === 'sources' || n > mostIds) return countInline(n, { what: 'total', of, n }, w);
  return countInline(n, { what: of, ids: records.map(({ id }) => id) }, w);
}

/** How many of a list are not shown. */
export function restInline(of: number, shown: number, w: Words): CountInline {
  return countInline(of - shown, { what: 'rest', of, shown }, w);
}

/** "3 claims". */
export function claimCount(claims: readonly Claim[], w: Words): Phrase {
  return [totalInline('claims', claims, w), words(w.claims(claims.length))];
}

/** The claims that a difference compares, by its question and from where it is seen. */
export function amongAnswers(question: string, { without, asOf }: Vantage): Exclude<Among, { source: string }> {
  return {
    question,
    ...(without === undefined ? {} : { without }),
    ...(asOf === undefined ? {} : { asOf: asOf.last }),
  };
}

/** How many origins some claims have, at least and at most: "2–3". */
export function originsInline(claims: readonly Claim[], among: Among, w: Words): CountInline {
  const { min, max } = countOrigins(claims);
  return { kind: 'count', text: w.bounds(min, max), of: { what: 'origins', ...namedOr(among, claims) } };
}

function namedOr(among: Among, claims: readonly Claim[]): { among: Among } | { claims: readonly string[] } {
  return claims.length > mostIds ? { among } : { claims: claims.map(({ id }) => id) };
}

/** "2 outlets · 2–3 origins · 1 party": who stands behind some claims. No parties where no actor has one. */
export function originLine(claims: readonly Claim[], among: Among, w: Words): Phrase {
  const origins = countOrigins(claims);
  const of = namedOr(among, claims);
  const counts: Phrase[] = [
    [countInline(origins.outlets, { what: 'outlets', ...of }, w), words(w.outlets(origins.outlets))],
    [originsInline(claims, among, w), words(w.origins(origins))],
  ];
  const parties: Phrase = [
    countInline(origins.parties, { what: 'parties', ...of }, w),
    words(w.parties(origins.parties)),
  ];
  return w.originLine(origins.parties === 0 ? counts : [...counts, parties]);
}
