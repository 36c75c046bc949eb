import { field } from '../message/field.ts';
import type { Phrase } from '../message/inline.ts';
import type { View } from '../message/view.ts';
import type { KeptSchedule } from '../schedule/schedule.ts';
import type { Words } from '../words/words.ts';

/** What happened to a schedule that its creator must know. */
export type ScheduleNotice =
  | { kind: 'failed' | 'uncorrected' | 'unknown' | 'doubled'; receipt: string }
  | { kind: 'paused'; reason: NonNullable<KeptSchedule['paused']> };

/** Tells the creator of a schedule what happened to it, and what to do. */
export function noticeView(schedule: KeptSchedule, notice: ScheduleNotice, w: Words): View {
  const id: Phrase = [field('schedule', schedule.id, 'id', schedule.id)];
  return {
    title: w.noticeTitle,
    blocks: [{ kind: 'notice', tone: 'warning', text: noticeText(id, notice, w) }],
    footer: [],
  };
}

function noticeText(id: Phrase, notice: ScheduleNotice, w: Words): Phrase {
  if (notice.kind === 'paused') return w.notices.paused(id, w.pausedNow[notice.reason]);
  return w.notices[notice.kind](id, [field('schedule', notice.receipt, 'receipt', notice.receipt)]);
}
