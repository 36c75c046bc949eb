import type { FrozenMessage } from '../core/posting/publisher.ts';
import {
  type ClaimChange,
  keepCorrection,
  type PostedTerms,
  postedWith,
  type ToCorrect,
} from '../store/corrections.ts';
import { type Delivery, deliveriesOf, type NewDelivery } from '../store/deliveries.ts';
import type { KeptOccurrence } from '../store/occurrences.ts';
import type { ScheduleDeps } from './deps.ts';
import { correctionKey } from './keys.ts';

/** A posted digest as its readers see it now, with earlier corrections in it. */
export interface PostedDigest {
  occurrence: KeptOccurrence;
  /** In order; the first is the parent. */
  messages: readonly { messageId: string; part: FrozenMessage }[];
}

/** The messages that change, and the note under the parent: one message, or several where it is long. */
interface Correction {
  edits: readonly { messageId: string; part: FrozenMessage }[];
  note: readonly FrozenMessage[];
}

/** Null back: the digest need not say anything about these changes. */
export type ComposeCorrection = (
  posted: PostedDigest,
  changes: readonly ClaimChange[],
) => Correction | null | Promise<Correction | null>;

export type CorrectDeps = Pick<ScheduleDeps, 'store' | 'clock' | 'log' | 'publishers'>;

/**
 * Brings changed claims to the posted messages that carry them: edits, and one note under each, once, however often this is called.
 * Give it every claim that is corrected, deprecated or retracted; `since` is as in `postedWith`. Says how many digests are corrected now.
 */
export async function correctPosted(
  deps: CorrectDeps,
  changes: readonly ClaimChange[],
  compose: ComposeCorrection,
  since: PostedTerms['since'] = null,
): Promise<number> {
  if (changes.length === 0) return 0;
  let corrected = 0;
  let beaten = 0;
  for (const found of await postedWith(deps.store, changes, { platforms: [...deps.publishers.keys()], since })) {
    try {
      if (await correctOne(deps, found, compose)) corrected += 1;
      else beaten += 1;
    } catch (problem) {
      deps.log.error(
        { err: problem, receipt: found.occurrence.id },
        'a correction could not be prepared; the next reload tries again',
      );
    }
  }
  // Another instance was first with some of a digest's changes: the rest is still to be told.
  return beaten === 0 ? corrected : corrected + (await correctPosted(deps, changes, compose, since));
}

/** False where another instance put down one of these changes meanwhile. */
async function correctOne(deps: CorrectDeps, found: ToCorrect, compose: ComposeCorrection): Promise<boolean> {
  const deliveries = await deliveriesOf(deps.store, found.occurrence.id);
  const posted = { occurrence: found.occurrence, messages: messagesOf(deliveries) };
  const correction = posted.messages.length === 0 ? null : await compose(posted, found.changes);
  // In order also after the clock was set back: the later edit is the one that counts.
  const readyAt = deps.clock();
  const dueAt = Math.max(readyAt, ...editsOf(deliveries).map((edit) => edit.dueAt + 1));
  const added = correction === null ? [] : deliveriesFor(found, posted, correction, { readyAt, dueAt });
  return keepCorrection(deps.store, found, added, readyAt);
}

function editsOf(deliveries: readonly Delivery[]): Delivery[] {
  const edits = deliveries.filter(({ kind, state }) => kind === 'edit' && state !== 'failed' && state !== 'skipped');
  return edits.toSorted((a, b) => a.dueAt - b.dueAt);
}

function messagesOf(deliveries: readonly Delivery[]): PostedDigest['messages'] {
  const edits = editsOf(deliveries);
  return deliveries.flatMap(({ kind, messageId, payload }) => {
    if (kind !== 'post' || messageId === null) return [];
    return [{ messageId, part: edits.findLast((edit) => edit.messageId === messageId)?.payload ?? payload }];
  });
}

function deliveriesFor(
  { occurrence, changes }: ToCorrect,
  { messages }: PostedDigest,
  { edits, note }: Correction,
  times: Pick<NewDelivery, 'readyAt' | 'dueAt'>,
): NewDelivery[] {
  const facts = changes.map(({ claim, status }) => `${claim} ${status}`).toSorted();
  const parent = messages[0]?.messageId ?? null;
  const common = { occurrence: occurrence.id, last: true, channel: occurrence.channel, ...times };
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
    ...note.map(
      (part, index): NewDelivery => ({
        ...common,
        key: correctionKey(occurrence.id, 'note', index === 0 ? facts : [...facts, String(index)]),
        kind: 'note',
        part: index,
        payload: part,
        thread: parent,
        messageId: null,
        // one after the other, in order
        dueAt: times.dueAt + index,
      }),
    ),
  ];
}
