import type { Request } from '../core/command/request.ts';
import type { View } from '../core/message/view.ts';
import type { Asker } from '../core/place/asker.ts';
import type { Channel } from '../core/place/channel.ts';
import type { KeptSchedule } from '../core/schedule/schedule.ts';
import { personOf } from '../core/suggestion/suggestion.ts';
import type { KeptWatch } from '../core/watch/watch.ts';
import { checkAudit, newestAuditEntries } from '../store/audit.ts';
import { useDossier } from '../store/channel-dossier.ts';
import { doOnce } from '../store/do-once.ts';
import { lastSeen, snapshotOfDigest } from '../store/last-seen.ts';
import { schedulesIn } from '../store/schedules.ts';
import type { Store } from '../store/store.ts';
import { suggestionOf, suggestionsBy } from '../store/suggestions.ts';
import { watchesIn } from '../store/watches.ts';
import { findElsewhere, findMeant, keepSchedule, reviseSchedule } from './keep-schedule.ts';
import { decideOn, keepSuggestion, readInbox, rulingOf } from './keep-suggestion.ts';
import { fittingWatches, keepWatch, reportWatch, reviseWatch } from './keep-watch.ts';
import { readKeptChanges, readLastSeen } from './kept-digest.ts';
import { reportSchedule } from './report-schedule.ts';

/** How many entries of the log are shown at most; `npm run audit -- --json` prints all. */
const mostEntries = 100;

/** What requests are carried out with. */
export interface CarryOutContext {
  store: Store;
  /** Epoch milliseconds. */
  clock(): number;
  /** A new id of a schedule, of a–z and 0–9. */
  newId(): string;
  /** Whether somebody may schedule in a channel from which they do not ask. */
  mayIn(asker: Asker, channel: Channel): Promise<boolean>;
  /** Called after schedules changed: something may be due before the next tick. */
  onSchedules(): void;
}

/**
 * Carries out what a command asked for, and returns the View of what came of it. What changes something is done once
 * for each request of the platform, on whichever instance it arrives: a repeated one gets the first one's outcome.
 * Rejects where the store does.
 */
export async function carryOutRequest(request: Request, asker: Asker, context: CarryOutContext): Promise<View> {
  const { store, newId } = context;
  const channel: Channel = { platform: asker.platform, place: asker.place, channel: asker.channel };
  const now = context.clock();
  /** All of it is kept together with its outcome, or nothing. */
  const once = <T>(work: (transaction: Store) => Promise<T>): Promise<T> =>
    doOnce(store, asker.request === null ? null : `${asker.platform} ${asker.request}`, now, work);
  /** What somebody makes here and now begins with. */
  const madeHere = () => ({
    id: newId(),
    channel,
    channelName: asker.channelName ?? null,
    createdBy: asker.user,
    createdAt: now,
    paused: null,
  });
  switch (request.kind) {
    case 'use-dossier':
      return request.view(
        await once(async (transaction) => {
          await useDossier(transaction, channel, request.dossier, now);
          return { kept: true };
        }),
      );
    case 'read-last-seen':
      return request.view({ lastSeen: readLastSeen(await lastSeen(store, channel, request.dossier)) });
    case 'read-changes': {
      const kept = await snapshotOfDigest(store, request.receipt);
      return request.view({ changes: kept === null ? null : readKeptChanges(kept) });
    }
    case 'preview-digest': {
      const schedules = (await schedulesIn(store, channel)).filter(({ dossier }) => dossier === request.dossier);
      const schedule = findMeant(schedules, request.id);
      if (schedule === null && (request.id !== null || schedules.length > 0))
        return request.view({ kind: 'unclear', here: schedules });
      const seen = readLastSeen(await lastSeen(store, channel, request.dossier));
      return request.view({ kind: 'preview', lastSeen: seen, schedule });
    }
    case 'add-schedule': {
      const { schedule, dossier } = request;
      const given: KeptSchedule = {
        ...schedule,
        ...madeHere(),
        dossier,
      };
      const outcome = await once((transaction) => keepSchedule(transaction, given));
      context.onSchedules();
      return request.view(outcome);
    }
    case 'list-schedules':
      return request.view({
        reports: await Promise.all(
          (await schedulesIn(store, channel)).map((one) => reportSchedule(one, request.past, store)),
        ),
      });
    case 'ask-removal': {
      const here = await schedulesIn(store, channel);
      const schedule = findMeant(here, request.id);
      return request.view(schedule === null ? { kind: 'unclear', here } : { kind: 'found', schedule });
    }
    case 'change-schedule': {
      const elsewhere = await findElsewhere(store, asker, request);
      // The platform is asked before the transaction, which nothing may hold up.
      if (elsewhere !== null && !(await context.mayIn(asker, elsewhere.channel)))
        return request.view({ kind: 'not-allowed' });
      const outcome = await once((transaction) => reviseSchedule(transaction, asker, request, elsewhere, now));
      context.onSchedules();
      return request.view(outcome);
    }
    case 'add-watch': {
      const { watch, dossier } = request;
      const given: KeptWatch = {
        ...watch,
        ...madeHere(),
        dossier,
      };
      const outcome = await once((transaction) => keepWatch(transaction, given, request));
      context.onSchedules();
      return request.view(outcome);
    }
    case 'list-watches':
      return request.view({
        reports: await Promise.all((await watchesIn(store, channel)).map((one) => reportWatch(one, store))),
      });
    case 'ask-stop': {
      const here = await watchesIn(store, channel);
      const fitting = fittingWatches(here, request);
      const [watch, ...others] = fitting;
      const isClear = watch !== undefined && others.length === 0;
      return request.view(isClear ? { kind: 'found', watch } : { kind: 'unclear', here, fitting });
    }
    case 'change-watch': {
      const outcome = await once((transaction) => reviseWatch(transaction, asker, request));
      context.onSchedules();
      return request.view(outcome);
    }
    case 'add-suggestion': {
      const { id } = madeHere();
      return request.view(
        await once((transaction) => keepSuggestion(transaction, request, { id, asker, channel, at: now })),
      );
    }
    case 'list-own-suggestions':
      return request.view({ suggestions: await suggestionsBy(store, personOf(asker)) });
    case 'list-suggestions':
      return request.view(await readInbox(store, request));
    case 'read-suggestion':
      return request.view({ suggestion: await suggestionOf(store, request.dossier, request.id) });
    case 'decide-suggestion': {
      const outcome = await once((transaction) => decideOn(transaction, request, asker, now));
      // Whoever suggested it is told with the next tick.
      context.onSchedules();
      return request.view(await rulingOf(outcome, request, store));
    }
    case 'read-audit':
      return request.view({ entries: await newestAuditEntries(store, mostEntries), check: await checkAudit(store) });
    default:
      return request satisfies never;
  }
}
