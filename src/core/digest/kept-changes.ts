import { z } from 'zod';
import { verdicts } from '../compare/verdict.ts';
import type { Claim, Dossier } from '../dossier/dossier.ts';
import { differenceOn } from '../query/differences.ts';
import { standingsIn } from '../query/standings-in.ts';
import type { Changes } from './changes.ts';

const ids = z.array(z.string()).readonly();

/** What a digest told as changed, by the ids of its records: kept with the digest, to be asked for later. */
export const KeptChanges = z.strictObject({
  moved: z.array(z.strictObject({ question: z.string(), from: z.enum(verdicts).nullable() })).readonly(),
  added: ids,
  fallen: ids,
  reworded: ids,
});
export type KeptChanges = z.infer<typeof KeptChanges>;

/** Changes as they are kept. */
export function keepChanges({ moved, added, fallen, reworded }: Changes): KeptChanges {
  const idOf = ({ id }: Claim) => id;
  return {
    moved: moved.map(({ difference, from }) => ({ question: difference.question.id, from })),
    added: added.map(idOf),
    fallen: fallen.map(({ claim }) => claim.id),
    reworded: reworded.map(idOf),
  };
}

/** Kept changes with their records as these are now. What is no longer there, or stands again, is left out. */
export function changesOfKept({ moved, added, fallen, reworded }: KeptChanges, dossier: Dossier): Changes {
  const standings = standingsIn(dossier);
  const claimOf = (id: string): Claim[] => {
    const claim = dossier.claims.get(dossier.moved.claim.get(id) ?? id);
    return claim === undefined ? [] : [claim];
  };
  return {
    moved: moved.flatMap(({ question, from }) => {
      const difference = differenceOn(dossier, dossier.moved.question.get(question) ?? question);
      return difference === null ? [] : [{ difference, from }];
    }),
    added: added.flatMap(claimOf),
    fallen: fallen.flatMap(claimOf).flatMap((claim) => {
      const status = standings.of(claim);
      return status === 'standing' ? [] : [{ claim, status, by: standings.correctionsOf(claim) }];
    }),
    reworded: reworded.flatMap(claimOf),
  };
}
