import type { Decision } from '../core/schedule/lateness.ts';
import { lastSeenKey, type StoredLastSeen } from '../store/last-seen.ts';
import type { FrozenContent, NewOccurrence } from '../store/plan-occurrences.ts';
import type { DueSchedule } from '../store/schedules.ts';
import { contentHash, partKey, receiptId } from './delivery-keys.ts';
import type { ComposedDigest, ScheduleContext } from './schedule-context.ts';

/**
 * Turns a decision about one date of a schedule into an occurrence, with its frozen digest where one is posted.
 * `lastSeen` is what channels saw last, and is brought up to date: the next digest of this channel in the same tick
 * continues from this one. Rejects where the digest cannot be composed.
 */
export async function composeOccurrence(
  { compose }: Pick<ScheduleContext, 'compose'>,
  schedule: DueSchedule,
  decision: Decision,
  lastSeen: Map<string, StoredLastSeen>,
  now: number,
): Promise<NewOccurrence> {
  const { localDate, dueAt } = decision.occurrence;
  const planned = { id: receiptId(schedule.id, localDate), schedule, localDate, dueAt };
  if (decision.kind === 'miss') return { ...planned, outcome: decision };
  const key = lastSeenKey(schedule);
  const occurrence = { id: planned.id, schedule: schedule.id, localDate, dueAt };
  const seen = lastSeen.get(key) ?? null;
  const composed = await compose(schedule, occurrence, seen);
  if (composed === null) return { ...planned, outcome: { kind: 'miss', state: 'skipped', reason: 'dossier-gone' } };
  if (composed.quiet && schedule.quiet === 'silent')
    return { ...planned, outcome: { kind: 'miss', state: 'skipped', reason: 'quiet' } };
  lastSeen.set(key, { snapshot: composed.snapshot, at: now, occurrence: planned.id });
  const content = freeze(planned.id, composed, seen?.occurrence ?? null);
  return { ...planned, outcome: { kind: 'post', content } };
}

function freeze(receipt: string, { messages, snapshot, claims }: ComposedDigest, base: string | null): FrozenContent {
  return {
    messages: messages.map((message, part) => ({ key: partKey(receipt, part), message })),
    hash: contentHash(JSON.stringify(messages)),
    snapshot,
    claims: [...new Set(claims)],
    base,
  };
}
