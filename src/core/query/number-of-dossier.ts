import type { Dossier } from '../dossier/dossier.ts';

const numbers = new WeakMap<Dossier, number>();
let dossiersSeen = 0;

/** A number that stands for a dossier in the keys of what is kept: another one for each dossier that is loaded. */
export function numberOfDossier(dossier: Dossier): number {
  return numbers.getOrInsertComputed(dossier, () => {
    dossiersSeen += 1;
    return dossiersSeen;
  });
}
