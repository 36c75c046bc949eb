import type { Difference } from '../compare/difference.ts';
import type { Standing } from '../compare/standing.ts';
import type { Verdict } from '../compare/verdict.ts';
import type { Claim, Dossier } from '../dossier/dossier.ts';
import { currentAndOldIds } from '../query/current-and-old-ids.ts';
import { differencesOf } from '../query/differences.ts';
import { standingsIn } from '../query/standings-in.ts';
import { type Snapshot, saysTheSame } from './snapshot.ts';

/** A claim that no longer stands, with those that correct it. */
export interface FallenClaim {
  claim: Claim;
  status: Exclude<Standing, 'standing'>;
  by: readonly Claim[];
}

/** What changed between what a channel saw last and what a dossier says now. */
export interface Changes {
  /** Differences with another verdict than before; `from` is null where nobody had answered the question. */
  moved: readonly { difference: Difference; from: Verdict | null }[];
  added: readonly Claim[];
  /** Claims that were corrected, deprecated or retracted since. */
  fallen: readonly FallenClaim[];
  /** Claims whose record says something else than before. */
  reworded: readonly Claim[];
}

/** Compares a dossier with what a channel saw of it last. */
export function changesSince(lastSeen: Snapshot, dossier: Dossier): Changes {
  const claims = [...dossier.claims.values()];
  const standings = standingsIn(dossier);
  const seen = new Map(claims.map((claim) => [claim, seenOf(claim, lastSeen, dossier)]));
  return {
    moved: differencesOf(dossier).flatMap((difference) => {
      const from = lastSeen.verdicts[difference.question.id] ?? null;
      return from === difference.verdict ? [] : [{ difference, from }];
    }),
    added: claims.filter((claim) => seen.get(claim) === undefined),
    fallen: claims.flatMap((claim) => {
      const status = standings.of(claim);
      const before = seen.get(claim);
      if (before === undefined || status === 'standing' || before.status === status) return [];
      return [{ claim, status, by: standings.correctionsOf(claim) }];
    }),
    reworded: claims.filter((claim) => {
      const before = seen.get(claim);
      return before !== undefined && !saysTheSame(claim, before.content, dossier);
    }),
  };
}

/** What was seen of a claim, by its id or by an old one. */
function seenOf(claim: Claim, { claims }: Snapshot, dossier: Dossier): Snapshot['claims'][string] | undefined {
  return (
    claims[claim.id] ??
    currentAndOldIds(claim, dossier)
      .map((id) => claims[id])
      .find((before) => before !== undefined)
  );
}

/** True where nothing changed that a reader would want to hear of. */
export function isQuiet({ moved, added, fallen, reworded }: Changes): boolean {
  return moved.length + added.length + fallen.length + reworded.length === 0;
}
