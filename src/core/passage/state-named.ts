import type { Dossier } from '../dossier/dossier.ts';
import type { Named, NamedOne } from './named.ts';
import type { PassageLexicon } from './passage-lexicon.ts';
import { type Term, termsOf } from './terms.ts';

const known = new WeakMap<Dossier, Map<PassageLexicon, ReadonlyMap<string, string>>>();

/** The parties of a dossier that are states, by their lands. */
function statesOf(dossier: Dossier, lexicon: PassageLexicon): ReadonlyMap<string, string> {
  return known
    .getOrInsertComputed(dossier, () => new Map())
    .getOrInsertComputed(
      lexicon,
      () =>
        new Map(
          [...dossier.parties].flatMap(([party, label]) => {
            const lands = termsOf(label, lexicon).flatMap(({ nation }) => nation ?? []);
            return lands.map((land): [string, string] => [land, party]);
          }),
        ),
    );
}

/**
 * Somebody named, with the party whose state that is: "South Korea", "Kyiv", "the South Korean government". An office
 * of a state is no state.
 */
export function asState(one: NamedOne, terms: readonly Term[], dossier: Dossier, lexicon: PassageLexicon): Named {
  const isGovernment = terms[one.from]?.plain === 'government' && terms[one.from - 1]?.nation !== null;
  const from = isGovernment ? one.from - 1 : one.from;
  const land = terms[from];
  if (one.actor !== null || one.to - one.from > 1 || land === undefined || land.nation === null)
    return { ...one, party: null };
  const isState = isGovernment || !land.isPeople;
  const party = isState ? (statesOf(dossier, lexicon).get(land.nation) ?? null) : null;
  return { ...one, from: party === null ? one.from : from, party };
}
