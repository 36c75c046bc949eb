import type { Channel } from '../place/channel.ts';
import type { KeptSchedule } from '../schedule/schedule.ts';
import type { PastOccurrence } from '../schedule/schedule-report.ts';
import type { QuietHours } from './quiet-hours.ts';

/** What a watch waits for: another verdict, any change, an origin that had not answered, a figure beyond a bound. */
export const waits = ['verdict', 'any', 'new-origin', 'figure'] as const;
export type Wait = (typeof waits)[number];

/** What is watched for. */
export interface Watch {
  /** The question's id; null for every question of the dossier. */
  question: string | null;
  when: Wait;
  /** Of `figure`: the number above which a figure is told; and below which. One of them at least is there. */
  above: number | null;
  below: number | null;
  quiet: QuietHours | null;
}

/** A watch as the store keeps it. */
export interface KeptWatch extends Watch {
  id: string;
  channel: Channel;
  /** What people call the channel, as the platform said it last; null where it never did. */
  channelName: string | null;
  dossier: string;
  createdBy: string;
  /** Epoch milliseconds. */
  createdAt: number;
  paused: KeptSchedule['paused'];
}

/** A watch, and what came of what it told last; null where it told nothing yet. */
export interface WatchReport {
  watch: KeptWatch;
  last: PastOccurrence | null;
}

/** Whether two watches of one dossier wait for the same; at which hours they are quiet is not compared. */
export function isSameWatch(a: Watch, b: Watch): boolean {
  return a.question === b.question && a.when === b.when && a.above === b.above && a.below === b.below;
}
