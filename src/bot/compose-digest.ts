import type { Command } from '../core/command/command.ts';
import type { Platform } from '../core/command/desk.ts';
import { changesSince, isQuiet } from '../core/digest/changes.ts';
import { snapshotOf, statusOf } from '../core/digest/snapshot.ts';
import type { Dossier } from '../core/dossier/dossier.ts';
import type { Publisher } from '../core/posting/publisher.ts';
import { checkView } from '../core/view/check-view.ts';
import { digestView, quietView } from '../core/view/digest-view.ts';
import { claimsIn } from '../core/view/phrases-of.ts';
import type { Words } from '../core/words/words.ts';
import type { Compose } from '../schedule/deps.ts';
import { readLastSeen, writeSeen } from './seen.ts';

export interface ComposeDeps {
  dossiers(): ReadonlyMap<string, Dossier>;
  commands: ReadonlyMap<string, Command>;
  words: Words;
  publishers: ReadonlyMap<Platform, Publisher>;
}

/** A claim as posted messages are found by it: its id is its own only within its dossier. */
export function postedClaim(dossier: Dossier, claim: string): string {
  return `${dossier.id}/${claim}`;
}

/** A claim that the digest already tells as fallen needs no correction later. */
function stands(id: string, dossier: Dossier): boolean {
  const claim = dossier.claims.get(id);
  return claim !== undefined && statusOf(claim, dossier) === 'standing';
}

/**
 * Composes scheduled digests. Nothing to post where the dossier is gone. A view that is not faithful throws: it is a bug, it is logged, and the
 * next tick tries again.
 */
export function createComposer({ dossiers, commands, words, publishers }: ComposeDeps): Compose {
  return (schedule, occurrence, seen) => {
    const dossier = dossiers().get(schedule.dossier);
    const publisher = publishers.get(schedule.channel.platform);
    if (dossier === undefined) return null;
    if (publisher === undefined) throw new Error(`${schedule.channel.platform} is not reached from here`);
    const now = Temporal.Instant.fromEpochMilliseconds(occurrence.dueAt);
    const invocation = { command: 'digest', options: {} };
    const context = { dossier, dossiers: dossiers(), commands, words, now, zone: schedule.zone, invocation };
    const lastSeen = readLastSeen(seen);
    const quiet = lastSeen !== null && isQuiet(changesSince(lastSeen.snapshot, dossier));
    const view =
      quiet && lastSeen !== null
        ? quietView(context, lastSeen, occurrence.id)
        : digestView(context, lastSeen, schedule.sections, occurrence.id);
    const problems = checkView(view, context);
    if (problems.length > 0) throw new Error(`unfaithful digest: ${problems.join('; ')}`);
    return {
      parts: publisher.render(view),
      snapshot: writeSeen({ snapshot: snapshotOf(dossier), at: occurrence.dueAt }, view),
      claims: [...claimsIn(view)].filter((id) => stands(id, dossier)).map((id) => postedClaim(dossier, id)),
      quiet,
    };
  };
}
