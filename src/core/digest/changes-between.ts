import type { Difference } from '../compare/difference.ts';
import type { Claim, Dossier, Source } from '../dossier/dossier.ts';
import type { Turns } from '../memory/turns.ts';
import { currentAndOldIds } from '../query/current-and-old-ids.ts';
import { differenceOn, differencesOf, prepareDifferences } from '../query/differences.ts';
import { standingsIn } from '../query/standings-in.ts';
import { type Changes, changesSince } from './changes.ts';
import { prepareContents, snapshotOf } from './snapshot.ts';

/** What changed from one revision of a dossier to another. */
export interface RevisionChanges extends Changes {
  newSources: readonly Source[];
  /** Claims that stand and did not. */
  restored: readonly Claim[];
  /** Differences of the earlier one on questions that nobody answers any more. */
  unanswered: readonly Difference[];
  /** Claims of the earlier one that the record does not hold any more, under no id. */
  gone: readonly Claim[];
}

/** Compares two revisions of a dossier, a little at a time. */
export function* changesBetween(earlier: Dossier, later: Dossier): Turns<RevisionChanges> {
  for (const dossier of [earlier, later]) {
    yield* prepareDifferences(dossier);
    yield* prepareContents(dossier);
  }
  const before = snapshotOf(earlier);
  yield;
  const changes = changesSince(before, later);
  yield;
  const standings = standingsIn(later);
  const known = new Set([...later.claims.values()].flatMap((claim) => currentAndOldIds(claim, later)));
  return {
    ...changes,
    newSources: [...later.sources.values()].filter(({ id }) => !earlier.sources.has(id)),
    restored: [...later.claims.values()].filter((claim) => {
      const was = currentAndOldIds(claim, later).flatMap((id) => before.claims[id] ?? [])[0];
      return was !== undefined && was.status !== 'standing' && standings.of(claim) === 'standing';
    }),
    unanswered: differencesOf(earlier).filter(({ question: { id } }) => {
      return differenceOn(later, later.moved.question.get(id) ?? id) === null;
    }),
    gone: [...earlier.claims.values()].filter(({ id }) => !known.has(id)),
  };
}
