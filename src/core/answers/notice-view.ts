import type { Phrase } from '../message/inline.ts';
import type { Block, View } from '../message/view.ts';
import type { KeptSchedule } from '../schedule/schedule.ts';
import type { Words } from '../words/words.ts';
import { taskButton } from './schedule-actions.ts';
import { channelOf, scheduleField, scheduleName } from './schedule-lines.ts';

/** What happened to a schedule that its creator must know. `localDate` is that of the digest. */
export type ScheduleNotice =
  | { kind: 'failed' | 'uncorrected' | 'unknown' | 'doubled'; receipt: string; localDate: string }
  | { kind: 'paused'; reason: NonNullable<KeptSchedule['paused']> };

/**
 * Tells the creator of a schedule what happened to it, and what to do. `isHere` where that is told in the schedule's
 * own channel.
 */
export function noticeView(schedule: KeptSchedule, notice: ScheduleNotice, isHere: boolean, w: Words): View {
  const where = isHere ? w.here : channelOf(schedule, w);
  const name = scheduleName(schedule, { words: w, zone: 'UTC' });
  const blocks =
    notice.kind === 'paused'
      ? pausedBlocks(schedule, notice.reason, w.notices.paused(where, name, whyPaused(notice.reason, isHere, w)), w)
      : lostBlocks(notice, where, name, w);
  return { title: w.noticeTitle, blocks, footer: [] };
}

function lostBlocks(
  { kind, receipt, localDate }: Exclude<ScheduleNotice, { kind: 'paused' }>,
  where: Phrase,
  name: Phrase,
  w: Words,
): Block[] {
  const digest = w.digestOf(scheduleField(receipt, 'date', w.localDate(localDate)), where, name);
  return [
    { kind: 'notice', tone: 'warning', text: w.notices[kind](digest) },
    { kind: 'small', text: w.receipt(scheduleField(receipt, 'receipt', receipt)) },
  ];
}

/** What mends it in the words of the schedule's platform, and the button that then lets it go on. */
function pausedBlocks(
  { id, channel }: KeptSchedule,
  reason: NonNullable<KeptSchedule['paused']>,
  text: Phrase,
  w: Words,
): Block[] {
  const remedy: Block[] =
    reason === 'asked'
      ? []
      : [{ kind: 'paragraph', text: w.remedies.get(channel.platform)?.[reason] ?? w.anyRemedies[reason] }];
  return [
    { kind: 'notice', tone: 'warning', text },
    ...remedy,
    { kind: 'actions', actions: [taskButton('resume', id, null, w)] },
  ];
}

/** Why nothing is posted in a channel: to somebody there, or elsewhere. */
export function whyPaused(reason: NonNullable<KeptSchedule['paused']>, isHere: boolean, w: Words): Phrase {
  return isHere && reason === 'not-allowed' ? w.mayNotPostHere : w.pausedThere[reason];
}
