import type { Difference } from '../compare/difference.ts';
import type { Standing } from '../compare/standing.ts';
import type { Verdict } from '../compare/verdict.ts';
import type { Claim, Dossier } from '../dossier/dossier.ts';
import { differencesOf } from '../query/differences.ts';
import { idsOf } from '../query/ids-of.ts';
import { standingsIn } from '../query/standings-in.ts';
import { contentOf, type Snapshot } from './snapshot.ts';

/** A claim that no longer stands, with those that correct it. */
export interface FallenClaim {
  claim: Claim;
  status: Exclude<Standing, 'standing'>;
  by: readonly Claim[];
}

/** What changed between what a channel last saw and what a dossier holds now. */
export interface Changes {
  /** Differences whose verdict is another one; `from` is null where nobody had answered the question. */
  moved: readonly { difference: Difference; from: Verdict | null }[];
  added: readonly Claim[];
  /** Claims that were corrected, deprecated or retracted since. */
  fallen: readonly FallenClaim[];
  /** Claims whose record says something else than it did. */
  reworded: readonly Claim[];
}

/** Compares a dossier with what was last seen of it. */
export function changesSince(seen: Snapshot, dossier: Dossier): Changes {
  const claims = [...dossier.claims.values()];
  const known = standingsIn(dossier);
  const beforeOf = (claim: Claim) =>
    idsOf(claim, dossier)
      .map((id) => seen.claims[id])
      .find((before) => before !== undefined);
  return {
    moved: differencesOf(dossier).flatMap((difference) => {
      const from = seen.verdicts[difference.question.id] ?? null;
      return from === difference.verdict ? [] : [{ difference, from }];
    }),
    added: claims.filter((claim) => beforeOf(claim) === undefined),
    fallen: claims.flatMap((claim) => {
      const status = known.of(claim);
      const before = beforeOf(claim);
      if (before === undefined || status === 'standing' || before.status === status) return [];
      return [{ claim, status, by: known.correctionsOf(claim) }];
    }),
    reworded: claims.filter((claim) => {
      const before = beforeOf(claim);
      return before !== undefined && before.content !== contentOf(claim);
    }),
  };
}

/** True where nothing changed that a reader would want to hear of. */
export function isQuiet({ moved, added, fallen, reworded }: Changes): boolean {
  return moved.length + added.length + fallen.length + reworded.length === 0;
}
