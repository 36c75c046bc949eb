import { countOrigins } from '../compare/origins.ts';
import type { Claim, Dossier } from '../dossier/dossier.ts';
import { countUnverified } from '../dossier/is-unverified.ts';
import type { Among, CountInline } from '../message/inline.ts';
import { type CheckedFigure, checkFigures } from '../passage/check-figures.ts';
import { repeatsOf } from '../passage/same-figures.ts';
import { differenceOn } from '../query/differences.ts';
import { standingsIn } from '../query/standings-in.ts';
import { caps } from '../schedule/caps.ts';
import { suggestionCaps } from '../suggestion/suggestion.ts';
import { type FaithfulContext, longText } from './faithful-context.ts';

/** The text of a count, counted again; empty where it counts what is not there. */
export function countAgain({ of }: CountInline, context: FaithfulContext): string[] {
  const { dossier, dossiers, words: w } = context;
  switch (of.what) {
    case 'page':
      return of.page >= 1 && of.page <= of.pages ? [w.pageOf(of.page, of.pages)] : [];
    case 'cap':
      return [w.number(caps[of.of])];
    case 'suggestions':
      return [w.number(suggestionCaps[of.of])];
    case 'longest': {
      const most = context.commands.get(of.command)?.options[of.option]?.most;
      return most === undefined ? [] : [w.number(most)];
    }
    case 'size': {
      const size = dossiers.get(of.dossier)?.[of.of].size;
      return size === undefined ? [] : [w.number(size)];
    }
    case 'unverified': {
      const counted = dossiers.get(of.dossier);
      return counted === undefined ? [] : [w.number(countUnverified(counted))];
    }
    case 'claims':
    case 'questions': {
      const records: ReadonlyMap<string, unknown> = dossier[of.what];
      return of.ids.every((id) => records.has(id)) ? [w.number(new Set(of.ids).size)] : [];
    }
    case 'figures': {
      const figures = figuresAgain(context);
      const counted = figures.filter(
        ({ standing }) => of.of === 'all' || standing === of.of || (of.of === 'here' && standing !== 'not-here'),
      );
      return [w.number(counted.length)];
    }
    case 'repeats': {
      const repeats = repeatsOf(of.start, of.within, figuresAgain(context));
      return repeats.length === 0 ? [] : [w.number(repeats.length)];
    }
    case 'total':
      return of.n <= dossier[of.of].size ? [w.number(of.n)] : [];
    case 'rest':
      return of.shown < of.of ? [w.number(of.of - of.shown)] : [];
    case 'outlets':
    case 'origins':
    case 'parties': {
      const claims =
        'among' in of ? claimsAmong(of.among, dossier) : of.claims.flatMap((id) => dossier.claims.get(id) ?? []);
      const origins = countOrigins(claims);
      return [of.what === 'origins' ? w.bounds(origins.min, origins.max) : w.number(origins[of.what])];
    }
    default:
      return of satisfies never;
  }
}

function claimsAmong(among: Among, dossier: Dossier): readonly Claim[] {
  if ('source' in among) {
    const claims = dossier.sources.get(among.source)?.claims ?? [];
    return claims.filter((claim) => standingsIn(dossier).of(claim) === 'standing');
  }
  const { question, without, asOf, reported } = among;
  const day = asOf === undefined ? undefined : { first: asOf, last: asOf, edtf: '', basis: null };
  const difference = differenceOn(dossier, question, { without, asOf: day });
  if (difference === null || reported === undefined) return difference?.claims ?? [];
  return difference.reported.find(({ scope }) => scope === reported.scope)?.counted ?? [];
}

/** What was found of the text that was asked about, once for all counts of a view; it goes when the view is checked. */
const foundAgain = new WeakMap<FaithfulContext, readonly CheckedFigure[]>();

function figuresAgain(context: FaithfulContext): readonly CheckedFigure[] {
  return foundAgain.getOrInsertComputed(context, () => checkFigures(longText(context) ?? '', context.dossier) ?? []);
}
