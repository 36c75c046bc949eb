import type { Scope } from '../dossier/dossier.ts';
import type { CountedThing, ScopeWords } from './counted-things.ts';
import type { StatedFigure } from './stated-figure.ts';
import { keyOf, type Term } from './terms.ts';

/**
 * The scopes that a text names around a figure: the one that it counts, and others beside it: "240 guns and launchers".
 * What stands beside another number is that one's.
 */
export function scopesNamed(stated: StatedFigure, thing: CountedThing, scope: Scope | null): Scope['id'][] {
  // the gun of "Koksan guns" names no guns besides
  const others = termsAround(stated).filter((term) => !stated.counted.includes(term));
  const keys = new Set(others.map(keyOf));
  return thing.scopes.filter((one) => one.scope === scope || isNamed(one, thing, keys)).map((one) => one.scope.id);
}

/** What it counts, or a name of its own, stands there: of "rocket launchers" a launcher, and no rocket. */
function isNamed({ words, head }: ScopeWords, { kinds }: CountedThing, keys: ReadonlySet<string>): boolean {
  return keys.has(head) || !words.intersection(kinds).isDisjointFrom(keys);
}

/** The terms of its sentence up to the next number; and those before it where no other number stands there. */
function termsAround({ sentence, start, end }: StatedFigure): Term[] {
  const before = sentence.numbers.some((number) => number < start) ? end : 0;
  const next = Math.min(...sentence.numbers.filter((number) => number > start));
  return sentence.terms.filter((term) => term.start >= before && term.start < next);
}
