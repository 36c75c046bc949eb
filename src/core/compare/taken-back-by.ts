import { bodyOf } from '../dossier/body-of.ts';
import type { Actor, Claim } from '../dossier/dossier.ts';

/**
 * Who takes back, by a retraction: whom the record names; else the nearest hop, for a relay takes back what it passed
 * on; and an outlet without a chain takes back its own words.
 */
export function takenBackBy(retraction: Pick<Claim, 'takenBackBy' | 'chain' | 'origin'>): Actor {
  return retraction.takenBackBy ?? retraction.chain[0] ?? retraction.origin;
}

/**
 * True of a retraction by the speaker of the words itself, or by its body; a relay takes back only what it passed on.
 * The words are those of the claim that is taken back, where there is one.
 */
export function takesBackItself(retraction: Claim, { origin }: Pick<Claim, 'origin'> = retraction): boolean {
  return bodyOf(takenBackBy(retraction)).id === bodyOf(origin).id;
}
