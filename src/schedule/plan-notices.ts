import type { Channel } from '../core/place/channel.ts';
import type { KeptSuggestion } from '../core/suggestion/suggestion.ts';
import { withTimeout } from '../platform/with-timeout.ts';
import { type NewOccurrence, writeOccurrences } from '../store/plan-occurrences.ts';
import { inTransaction } from '../store/store.ts';
import { markTold, untoldSuggestions } from '../store/suggestions.ts';
import { contentHash, noticeReceipt, partKey } from './delivery-keys.ts';
import type { ScheduleContext } from './schedule-context.ts';

/** How many suggesters are told with each tick at most. */
const mostAtOnce = 50;

/**
 * Turns what became of suggestions into deliveries to whoever suggested them, in private; each state of each is told
 * once. Where a platform does not let the bot write to somebody, nothing is sent: their own list of suggestions tells.
 */
export async function planNotices(context: ScheduleContext, now: number): Promise<void> {
  const { notices, store, publishers, stop, log } = context;
  if (notices === undefined || publishers.size === 0) return;
  for (const suggestion of await untoldSuggestions(store, [...publishers.keys()], mostAtOnce)) {
    if (stop.aborted) return;
    try {
      await planNotice(context, suggestion, now);
    } catch (problem) {
      log.error(
        { err: problem, suggestion: suggestion.id },
        'a suggester could not be told; the next tick tries again',
      );
    }
  }
}

/** The delivery and the mark that it was told are written together, so that neither is without the other. */
async function planNotice(context: ScheduleContext, suggestion: KeptSuggestion, now: number): Promise<void> {
  const { store, log, count } = context;
  const reached = await reach(context, suggestion);
  if (reached === 'no-answer') throw new Error('the platform did not answer in time');
  const occurrence = reached === null ? null : occurrenceFor(context, suggestion, reached, now);
  if (occurrence === null) log.info({ suggestion: suggestion.id }, 'a suggester cannot be written to');
  const isPlanned = await inTransaction(store, async (transaction) => {
    if (!(await markTold(transaction, suggestion))) return false;
    if (occurrence === null) return false;
    return (await writeOccurrences(transaction, [occurrence], now)).has(occurrence.id);
  });
  if (isPlanned) count('due', suggestion.channel.platform);
}

/** The channel to write to the suggester alone; null where the platform does not let the bot. */
function reach(
  { publishers, limits, sleep }: ScheduleContext,
  { by, channel }: KeptSuggestion,
): Promise<Channel | null | 'no-answer'> {
  const user = by.slice(by.indexOf(':') + 1);
  const asking = Promise.try(async () => (await publishers.get(channel.platform)?.directTo(user, channel)) ?? null);
  return withTimeout(asking, limits.answerWithinMs, 'no-answer' as const, sleep);
}

function occurrenceFor(
  { notices, publishers }: ScheduleContext,
  suggestion: KeptSuggestion,
  channel: Channel,
  now: number,
): NewOccurrence | null {
  const view = notices?.(suggestion) ?? null;
  const messages = view === null ? [] : (publishers.get(channel.platform)?.render(view) ?? []);
  if (messages.length === 0) return null;
  const { id, state, decided, dossier } = suggestion;
  const what = `${id} ${state} ${decided?.at ?? 0}`;
  const receipt = noticeReceipt(what);
  const content = {
    messages: messages.map((message, part) => ({ key: partKey(receipt, part), message })),
    hash: contentHash(JSON.stringify(messages)),
    snapshot: '{}',
    claims: [],
    base: null,
  };
  return {
    id: receipt,
    kind: 'notice',
    schedule: { id: what, channel, dossier },
    localDate: Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO('UTC').toPlainDate().toString(),
    dueAt: now,
    outcome: { kind: 'post', content },
  };
}
