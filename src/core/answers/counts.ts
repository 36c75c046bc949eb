import { countOrigins } from '../compare/origins.ts';
import type { Claim } from '../dossier/dossier.ts';
import type { CountInline, Phrase } from '../message/inline.ts';
import { words } from '../message/phrase.ts';
import type { Words } from '../words/words.ts';

/** A number of records, which the faithfulness check counts again. */
export function countInline(n: number, of: CountInline['of'], w: Words): CountInline {
  return { kind: 'count', text: w.number(n), of };
}

/** "3 claims". */
export function claimCount(claims: readonly Claim[], w: Words): Phrase {
  const ids = claims.map(({ id }) => id);
  return [countInline(ids.length, { what: 'claims', ids }, w), words(w.claims(ids.length))];
}

/** "2 outlets · 2–3 origins · 1 party": who stands behind some claims. No parties where no actor has one. */
export function originLine(claims: readonly Claim[], w: Words): Phrase {
  const origins = countOrigins(claims);
  const ids = claims.map(({ id }) => id);
  const bounds = w.bounds(origins.min, origins.max);
  const counts: Phrase[] = [
    [countInline(origins.outlets, { what: 'outlets', claims: ids }, w), words(w.outlets(origins.outlets))],
    [{ kind: 'count', text: bounds, of: { what: 'origins', claims: ids } }, words(w.origins(origins))],
  ];
  const parties: Phrase = [
    countInline(origins.parties, { what: 'parties', claims: ids }, w),
    words(w.parties(origins.parties)),
  ];
  return w.originLine(origins.parties === 0 ? counts : [...counts, parties]);
}
