import type { Part } from '../core/posting/publisher.ts';
import { type ClaimChange, keepCorrection, postedWith, type ToCorrect } from '../store/corrections.ts';
import { deliveriesOf, type NewDelivery } from '../store/deliveries.ts';
import type { KeptOccurrence } from '../store/occurrences.ts';
import type { ScheduleDeps } from './deps.ts';
import { correctionKey } from './keys.ts';

/** A posted digest as its readers see it now, with earlier corrections in it. */
export interface PostedDigest {
  occurrence: KeptOccurrence;
  /** In order; the first is the parent. */
  messages: readonly { messageId: string; part: Part }[];
}

/** The messages that change, and the note under the parent. */
interface Correction {
  edits: readonly { messageId: string; part: Part }[];
  note: Part;
}

/** Null back: the digest need not say anything about these changes. */
export type ComposeCorrection = (
  posted: PostedDigest,
  changes: readonly ClaimChange[],
) => Correction | null | Promise<Correction | null>;

/**
 * Brings changed claims to the posted messages that carry them: edits, and one note under each, once, however often this is called.
 * Give it every claim that is corrected, deprecated or retracted, after each reload and start; says how many digests are corrected now.
 */
export async function correctPosted(
  deps: Pick<ScheduleDeps, 'store' | 'clock' | 'log'>,
  changes: readonly ClaimChange[],
  compose: ComposeCorrection,
): Promise<number> {
  let corrected = 0;
  for (const found of await postedWith(deps.store, changes)) {
    try {
      const posted = await postedDigest(deps, found.occurrence);
      const correction = await compose(posted, found.changes);
      const deliveries = correction === null ? [] : deliveriesFor(found, posted, correction, deps.clock());
      if (await keepCorrection(deps.store, found, deliveries, deps.clock())) corrected += 1;
    } catch (problem) {
      deps.log.error(
        { err: problem, receipt: found.occurrence.id },
        'a correction could not be prepared; the next reload tries again',
      );
    }
  }
  return corrected;
}

async function postedDigest({ store }: Pick<ScheduleDeps, 'store'>, occurrence: KeptOccurrence): Promise<PostedDigest> {
  const deliveries = await deliveriesOf(store, occurrence.id);
  const edits = deliveries.filter(({ kind, state }) => kind === 'edit' && state !== 'failed' && state !== 'skipped');
  const newest = edits.toSorted((a, b) => a.dueAt - b.dueAt);
  const messages = deliveries.flatMap(({ kind, messageId, payload }) => {
    if (kind !== 'post' || messageId === null) return [];
    return [{ messageId, part: newest.findLast((edit) => edit.messageId === messageId)?.payload ?? payload }];
  });
  return { occurrence, messages };
}

function deliveriesFor(
  { occurrence, changes }: ToCorrect,
  { messages }: PostedDigest,
  { edits, note }: Correction,
  now: number,
): NewDelivery[] {
  const facts = changes.map(({ claim, status }) => `${claim} ${status}`).toSorted();
  const parent = messages[0]?.messageId ?? null;
  const common = { occurrence: occurrence.id, last: true, channel: occurrence.channel, dueAt: now, readyAt: now };
  return [
    ...edits.map(({ messageId, part }, index): NewDelivery => {
      const key = correctionKey(occurrence.id, 'edit', [...facts, messageId]);
      return {
        ...common,
        key,
        kind: 'edit',
        part: index,
        payload: part,
        thread: parent === messageId ? null : parent,
        messageId,
      };
    }),
    {
      ...common,
      key: correctionKey(occurrence.id, 'note', facts),
      kind: 'note',
      part: 0,
      payload: note,
      thread: parent,
      messageId: null,
    },
  ];
}
