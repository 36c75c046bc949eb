import type { Block, View } from '../message/view.ts';
import type { KeptWatch } from '../watch/watch.ts';
import type { Words } from '../words/words.ts';
import { type ScheduleNotice, whyPaused } from './notice-view.ts';
import { channelOf, scheduleField } from './schedule-lines.ts';

/** Tells whoever watches something what happened to a message of it, and what to do. `isHere` as in `noticeView`. */
export function watchNoticeView(watch: KeptWatch, notice: ScheduleNotice, isHere: boolean, w: Words): View {
  const where = isHere ? w.here : channelOf(watch, w);
  return { title: w.watchNoticeTitle, blocks: blocksOf(watch, notice, where, isHere, w), footer: [] };
}

function blocksOf(
  { channel }: KeptWatch,
  notice: ScheduleNotice,
  where: ReturnType<typeof channelOf>,
  isHere: boolean,
  w: Words,
): Block[] {
  if (notice.kind !== 'paused') {
    const { receipt, localDate } = notice;
    const date = scheduleField(receipt, 'date', w.localDate(localDate));
    return [
      { kind: 'notice', tone: 'warning', text: w.watchNotices[notice.kind](date, where) },
      { kind: 'small', text: w.receipt(scheduleField(receipt, 'receipt', receipt)) },
    ];
  }
  const { reason } = notice;
  const text = w.watchNotices.paused(where, whyPaused(reason, isHere, w));
  const remedy = reason === 'asked' ? null : (w.remedies.get(channel.platform)?.[reason] ?? w.anyRemedies[reason]);
  return [
    { kind: 'notice', tone: 'warning', text },
    ...(remedy === null ? [] : [{ kind: 'paragraph' as const, text: remedy }]),
    { kind: 'paragraph', text: w.resumeThere },
  ];
}
