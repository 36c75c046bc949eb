import { countOrigins } from '../compare/origins.ts';
import type { CountInline } from '../message/inline.ts';
import { caps } from '../schedule/caps.ts';
import type { FaithfulContext } from './faithful-context.ts';

/** The text of a count, counted again; empty where it counts what is not there. */
export function countAgain({ of }: CountInline, { dossier, dossiers, words: w }: FaithfulContext): string[] {
  switch (of.what) {
    case 'page':
      return of.page >= 1 && of.page <= of.pages ? [w.pageOf(of.page, of.pages)] : [];
    case 'cap':
      return [w.number(caps[of.of])];
    case 'size': {
      const size = dossiers.get(of.dossier)?.[of.of].size;
      return size === undefined ? [] : [w.number(size)];
    }
    case 'claims':
    case 'questions': {
      const records: ReadonlyMap<string, unknown> = dossier[of.what];
      return of.ids.every((id) => records.has(id)) ? [w.number(new Set(of.ids).size)] : [];
    }
    case 'outlets':
    case 'origins':
    case 'parties': {
      const origins = countOrigins(of.claims.flatMap((id) => dossier.claims.get(id) ?? []));
      return [of.what === 'origins' ? w.bounds(origins.min, origins.max) : w.number(origins[of.what])];
    }
    default:
      return of satisfies never;
  }
}
