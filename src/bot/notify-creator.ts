import { noticeView } from '../core/answers/notice-view.ts';
import { watchNoticeView } from '../core/answers/watch-notice-view.ts';
import type { Platform } from '../core/place/channel.ts';
import type { Publisher } from '../core/posting/publisher.ts';
import type { Words } from '../core/words/words.ts';
import type { Logger } from '../platform/logger.ts';
import type { ScheduleContext } from '../schedule/schedule-context.ts';

export interface NotifierContext {
  publishers: ReadonlyMap<Platform, Publisher>;
  words: Words;
  log: Logger;
}

/**
 * Returns what writes to the creator of a schedule or a watch in private. Where that is not possible, the log and the
 * lists tell.
 */
export function createNotifier({ publishers, words, log }: NotifierContext): ScheduleContext['notify'] {
  return async (schedule, notice) => {
    log.warn({ schedule: schedule.id, notice }, 'a schedule or a watch needs its maker');
    const publisher = publishers.get(schedule.channel.platform);
    const channel = (await publisher?.directTo(schedule.createdBy, schedule.channel)) ?? null;
    if (publisher === undefined || channel === null) return;
    const receipt = notice.kind === 'paused' ? schedule.id : notice.receipt;
    const isHere = channel.channel === schedule.channel.channel;
    const view =
      'when' in schedule
        ? watchNoticeView(schedule, notice, isHere, words)
        : noticeView(schedule, notice, isHere, words);
    for (const [index, message] of publisher.render(view).entries()) {
      const outcome = await publisher.post({ channel, message, key: `n${index}${receipt}`.slice(0, 25), thread: null });
      if (outcome.kind !== 'posted')
        log.warn({ schedule: schedule.id, outcome }, 'the maker of a schedule could not be told');
    }
  };
}
