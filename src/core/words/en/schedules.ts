import type { Phrase } from '../../message/inline.ts';
import { join, say, words } from '../../message/phrase.ts';
import type { CapOf } from '../../schedule/caps.ts';
import type { KeptSchedule, Schedule } from '../../schedule/schedule.ts';
import type { MissCause } from '../../schedule/schedule-report.ts';

/** Sentences about scheduled digests. */
export const schedules = {
  schedulesTitle: say`Scheduled digests`,
  scheduledTitle: say`A digest is scheduled`,
  previewTitle: say`Preview: nothing is posted`,
  scheduleLine: (time: Phrase, days: Phrase, zone: Phrase, dossier: Phrase): Phrase =>
    say`${dossier}: ${time}, ${days}, ${zone}`,
  nextThree: (times: readonly Phrase[]): Phrase => say`It will be posted here on ${join(times, ', then on ')}.`,
  nextAt: (time: Phrase): Phrase => say`next: ${time}`,
  pausedNow: {
    asked: say`paused`,
    'channel-gone': say`paused, for the channel is gone`,
    'not-allowed': say`paused, for the bot may not post here`,
    'token-revoked': say`paused, for the platform no longer lets the bot in`,
  } satisfies Record<NonNullable<KeptSchedule['paused']>, Phrase>,
  lastPosted: (date: Phrase, receipt: Phrase): Phrase => say`posted on ${date}, receipt ${receipt}`,
  underWay: (date: Phrase, receipt: Phrase): Phrase => say`being posted for ${date}, receipt ${receipt}`,
  uncertain: (date: Phrase, receipt: Phrase): Phrase =>
    say`perhaps posted on ${date}, receipt ${receipt}: the platform does not say, and it is not repeated`,
  missed: (date: Phrase, cause: string): Phrase => say`not posted on ${date}: ${words(cause)}`,
  missCauses: {
    'too-late': 'the bot was away for too long',
    'late-skip': 'the bot was away, and late digests are skipped',
    superseded: 'the bot was away, and a later digest was posted in its place',
    quiet: 'nothing had changed',
    paused: 'the schedule was paused',
    'dossier-gone': 'its dossier is no longer there',
    'channel-gone': 'the channel is gone',
    'not-allowed': 'the bot may not post here',
    'token-revoked': 'the platform no longer lets the bot in',
    failed: 'the platform did not take it',
    other: 'the log tells why',
  } satisfies Record<MissCause, string>,
  quietChoice: { line: 'a quiet day brings one line', silent: 'a quiet day brings nothing' } satisfies Record<
    Schedule['quiet'],
    string
  >,
  lateChoice: {
    latest: 'after downtime the latest missed digest is posted',
    all: 'after downtime every missed digest is posted',
    skip: 'after downtime no missed digest is posted',
  } satisfies Record<Schedule['late'], string>,
  onlySections: (parts: string): Phrase => say`with these parts alone: ${words(parts)}`,
  noSchedules: say`No digest is scheduled here.`,
  scheduleHow: (line: Phrase): Phrase => say`Schedule one with ${line}.`,
  changed: {
    pause: (id: Phrase): Phrase => say`The schedule ${id} is paused; nothing is posted until it is resumed.`,
    resume: (id: Phrase): Phrase => say`The schedule ${id} goes on.`,
    remove: (id: Phrase): Phrase => say`The schedule ${id} is removed.`,
  },
  scheduleButtons: {
    pause: (id: Phrase): Phrase => say`Pause ${id}`,
    resume: (id: Phrase): Phrase => say`Resume ${id}`,
    remove: (id: Phrase): Phrase => say`Remove ${id}`,
  },
  sameTitle: say`It is scheduled already`,
  sameSchedule: (id: Phrase, next: Phrase): Phrase => say`There already is one, id ${id}, next ${next}.`,
  samePaused: (id: Phrase, state: Phrase, resume: Phrase): Phrase =>
    say`There already is one, id ${id}. It is ${state}; resume it with ${resume}.`,
  full: {
    channel: (most: Phrase, list: Phrase): Phrase =>
      say`This channel has ${most} scheduled digests, and can have no more. Remove one; ${list} shows them.`,
    person: (most: Phrase, list: Phrase): Phrase =>
      say`You have scheduled ${most} digests, and can have no more. Remove one; ${list} shows those of a channel.`,
  } satisfies Record<CapOf, unknown>,
  nameSchedule: (ids: readonly Phrase[]): Phrase => say`Name one of the schedules with id: ${join(ids, ', ')}.`,
  noSuchSchedule: (id: Phrase, others: readonly Phrase[]): Phrase =>
    others.length === 0
      ? say`There is no schedule “${id}” here, and no other; it may have been removed.`
      : say`There is no schedule “${id}” here; it may have been removed. Those that are here: ${join(others, ', ')}.`,
  badTime: (typed: Phrase): Phrase =>
    say`“${typed}” is no time of day; write hours and minutes with a colon between, such as in the examples of the help.`,
  badDays: (typed: Phrase): Phrase => say`“${typed}” names no days; write daily, weekdays, or a list such as mon,thu.`,
  badZone: (typed: Phrase, nearest: Phrase | null): Phrase =>
    nearest === null
      ? say`“${typed}” is no time zone; write one of the IANA names, such as Europe/Kyiv.`
      : say`“${typed}” is no time zone; did you mean ${nearest}?`,
  badSections: (typed: Phrase, all: string): Phrase =>
    say`“${typed}” names no parts of a digest; write all, or a list of ${words(all)}.`,
  needsTime: (example: Phrase): Phrase => say`A schedule needs a time, such as ${example}.`,
  misplacedOption: (name: string, task: string, tasks: string): Phrase =>
    say`The option ${words(name)} does not go with ${words(task)}; it goes with ${words(tasks)}.`,
  noticeTitle: say`A scheduled digest needs you`,
  notices: {
    failed: (id: Phrase, receipt: Phrase): Phrase =>
      say`A digest of the schedule ${id} could not be posted, and is given up (receipt ${receipt}). The log of the bot tells why.`,
    uncorrected: (id: Phrase, receipt: Phrase): Phrase =>
      say`A claim in a posted digest of the schedule ${id} was corrected, and that could not be shown there (receipt ${receipt}). Tell the channel.`,
    doubled: (id: Phrase, receipt: Phrase): Phrase =>
      say`A message of ${id}’s digest ${receipt} stands twice. Delete the copy that you do not want.`,
    unknown: (id: Phrase, receipt: Phrase): Phrase =>
      say`A digest of the schedule ${id} may or may not have been posted (receipt ${receipt}). The platform does not say, so it is not repeated. Look in the channel.`,
    paused: (id: Phrase, state: Phrase): Phrase => say`The schedule ${id} is ${state}. Mend that, then resume it.`,
  },
  correctionTitle: say`Correction`,
  correctedNotice: say`A claim in this briefing was corrected after it was posted. It is marked below; the note under this message tells more.`,
  correctedMark: '[corrected] ',
  sectionWhy: {
    changes: say`In it because it changed since this channel's last digest.`,
    differences: say`In it because different origins differ here, or a state changed.`,
    agreements: say`In it because different origins say the same.`,
    single: say`In it because one origin alone says it, or because nothing can be compared with it.`,
    sources: say`In it because the dossier rests on them.`,
    open: say`In it because the record names a fact that would settle it.`,
  },
};
