import type { FrozenMessage } from '../core/posting/publisher.ts';
import {
  type ClaimChange,
  changesToTell,
  type DigestToCorrect,
  digestsToCorrect,
  keepCorrection,
  type PostedTerms,
} from '../store/corrections.ts';
import { type Delivery, deliveriesOf, type NewDelivery } from '../store/deliveries.ts';
import type { KeptOccurrence } from '../store/occurrences.ts';
import { splitIntoBatches } from '../store/split-into-batches.ts';
import { correctionKey } from './delivery-keys.ts';
import type { ScheduleContext } from './schedule-context.ts';

/** Thousands of digests can show one claim: they are read some at a time. */
const digestsAtATime = 100;

export interface PostedMessage {
  messageId: string;
  message: FrozenMessage;
}

/** A posted digest as its readers see it now, earlier corrections included. */
export interface PostedDigest {
  occurrence: KeptOccurrence;
  /** In order; the first is the parent. */
  messages: readonly PostedMessage[];
}

/** The messages that change, and the note under the parent: one message, or several where it is long. */
interface Correction {
  edits: readonly PostedMessage[];
  note: readonly FrozenMessage[];
}

/** Null where the digest need not say anything about these changes. */
export type ComposeCorrection = (
  posted: PostedDigest,
  changes: readonly ClaimChange[],
) => Correction | null | Promise<Correction | null>;

export interface CorrectionTerms {
  /** As in `digestsToCorrect`; null where it is left out. */
  since?: PostedTerms['since'];
  /** Called for each digest whose correction could not be prepared. */
  onFailed?(): void;
}

export type CorrectionContext = Pick<ScheduleContext, 'store' | 'clock' | 'log' | 'publishers'>;

/**
 * Plans the edits and one note for every posted digest that shows a changed claim, once, however often it is called.
 * `changes` are all claims that are corrected, deprecated or retracted; Returns
 * how many digests are corrected now.
 */
export async function correctPosted(
  context: CorrectionContext,
  changes: readonly ClaimChange[],
  compose: ComposeCorrection,
  { since = null, onFailed = () => {} }: CorrectionTerms = {},
): Promise<number> {
  if (changes.length === 0) return 0;
  let corrected = 0;
  let overtaken = 0;
  const terms = { platforms: [...context.publishers.keys()], since };
  const ids = await digestsToCorrect(context.store, changes, terms);
  for (const page of splitIntoBatches(ids, digestsAtATime)) {
    for (const found of await changesToTell(context.store, page, changes)) {
      try {
        if (await correctOne(context, found, compose)) corrected += 1;
        else overtaken += 1;
      } catch (problem) {
        onFailed();
        context.log.error(
          { err: problem, receipt: found.occurrence.id },
          'a correction could not be prepared; the next tick tries again',
        );
      }
    }
  }
  // Another instance was first with some of a digest's changes: this one still has to tell the others.
  return overtaken === 0
    ? corrected
    : corrected + (await correctPosted(context, changes, compose, { since, onFailed }));
}

/** False where another instance corrected the digest meanwhile. */
async function correctOne(
  context: CorrectionContext,
  found: DigestToCorrect,
  compose: ComposeCorrection,
): Promise<boolean> {
  const deliveries = await deliveriesOf(context.store, found.occurrence.id);
  const posted = { occurrence: found.occurrence, messages: messagesOf(deliveries) };
  const correction = posted.messages.length === 0 ? null : await compose(posted, found.changes);
  const readyAt = context.clock();
  // After every earlier correction, even where the clock was set back: the latest edit is the one that counts, and a
  // note's messages are told from those of other notes by when it was due.
  const earlier = deliveries.filter(({ kind }) => kind !== 'post');
  const dueAt = Math.max(readyAt, ...earlier.map((one) => one.dueAt + 1));
  const added = correction === null ? [] : deliveriesFor(found, posted, correction, { readyAt, dueAt });
  return keepCorrection(context.store, found, added, { now: readyAt, known: earlier.length });
}

function editsOf(deliveries: readonly Delivery[]): Delivery[] {
  const edits = deliveries.filter(({ kind, state }) => kind === 'edit' && state !== 'failed' && state !== 'skipped');
  return edits.toSorted((a, b) => a.dueAt - b.dueAt);
}

function messagesOf(deliveries: readonly Delivery[]): PostedMessage[] {
  const edits = editsOf(deliveries);
  return deliveries.flatMap(({ kind, messageId, message }) => {
    if (kind !== 'post' || messageId === null) return [];
    const edited = edits.findLast((edit) => edit.messageId === messageId);
    return [{ messageId, message: edited?.message ?? message }];
  });
}

function deliveriesFor(
  { occurrence, changes }: DigestToCorrect,
  { messages }: PostedDigest,
  { edits, note }: Correction,
  times: Pick<NewDelivery, 'readyAt' | 'dueAt'>,
): NewDelivery[] {
  const facts = changes.map(({ claim, status }) => `${claim} ${status}`).toSorted();
  const parent = messages[0]?.messageId ?? null;
  const common = { occurrence: occurrence.id, channel: occurrence.channel, ...times };
  return [
    ...edits.map(
      ({ messageId, message }, index): NewDelivery => ({
        ...common,
        key: correctionKey(occurrence.id, 'edit', [...facts, messageId]),
        kind: 'edit',
        part: index,
        last: true,
        message,
        thread: parent === messageId ? null : parent,
        messageId,
      }),
    ),
    ...note.map(
      (message, index): NewDelivery => ({
        ...common,
        key: correctionKey(occurrence.id, 'note', index === 0 ? facts : [...facts, String(index)]),
        kind: 'note',
        part: index,
        last: index === note.length - 1,
        message,
        thread: parent,
        messageId: null,
        // One after the other, in order.
        readyAt: index === 0 ? times.readyAt : null,
      }),
    ),
  ];
}
