import type { Phrase } from '../../message/inline.ts';
import { join, say, words } from '../../message/phrase.ts';
import type { CapOf } from '../../schedule/caps.ts';
import type { Schedule, Weekday } from '../../schedule/schedule.ts';
import { daysText, shortDaysText } from './days.ts';
import { missCauses } from './miss-causes.ts';
import { anyRemedies, pausedNow, pausedThere, remedies } from './pauses.ts';

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** Sentences about scheduled digests. */
export const schedules = {
  schedulesTitle: say`Scheduled digests`,
  scheduledTitle: (name: Phrase): Phrase => say`A digest is scheduled: ${name}`,
  previewTitle: say`Preview: nothing is posted`,
  /** "weekdays at 08:00, Kyiv time"; `zone` is as `zoneCity` or `zoneItself` has it, or empty where it is plain. */
  scheduleName: (days: readonly Weekday[], time: Phrase, zone: Phrase, form: 'alone' | 'sentence'): Phrase =>
    say`${words(form === 'alone' ? daysText(days) : capital(daysText(days)))} at ${time}${zone}`,
  /** "weekdays at 08:00, Kyiv time, in #desk". */
  nameWithPlace: (name: Phrase, where: Phrase): Phrase => say`${name}, ${where}`,
  /** "weekdays 08:00", for a button. */
  scheduleLabel: (days: readonly Weekday[], time: Phrase): Phrase => say`${words(shortDaysText(days))} ${time}`,
  zoneCity: (city: Phrase): Phrase => say`, ${city} time`,
  zoneItself: (zone: Phrase): Phrase => say` ${zone}`,
  /** The channel of a schedule, to somebody who reads it elsewhere. */
  inChannel: (channel: Phrase): Phrase => say`in #${channel}`,
  inAnotherChannel: say`in another channel`,
  here: say`here`,
  nextOn: (time: Phrase): Phrase => say`Next: ${time}.`,
  thenOn: (times: readonly Phrase[]): Phrase => say`then ${join(times, ', and ')}`,
  nextAt: (time: Phrase): Phrase => say`next ${time}`,
  pausedNow,
  pausedThere,
  mayNotPostHere: say`the bot may not post here`,
  remedies,
  anyRemedies,
  lastPosted: (date: Phrase, time: Phrase | null): Phrase =>
    time === null ? say`posted ${date}` : say`posted ${date} at ${time}`,
  underWay: (date: Phrase): Phrase => say`being posted for the digest due ${date}`,
  uncertain: (date: Phrase): Phrase => say`perhaps posted ${date}: that could not be looked up, and it is not repeated`,
  missed: (date: Phrase, cause: string): Phrase => say`not posted ${date}: ${words(cause)}`,
  missCauses,
  receiptsTitle: say`What was posted`,
  receiptLine: (name: Phrase, outcome: Phrase): Phrase => say`${name}: ${outcome}`,
  noReceipts: say`No scheduled digest was due yet.`,
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
  changedTitle: {
    pause: (name: Phrase): Phrase => say`Paused: ${name}`,
    resume: (name: Phrase): Phrase => say`Resumed: ${name}`,
    remove: (name: Phrase): Phrase => say`Removed: ${name}`,
  },
  pausedUntil: say`Nothing is posted until it is resumed.`,
  removedNow: say`Nothing more is posted. What was posted stays.`,
  removedPaused: say`It was paused. Scheduled again, it posts.`,
  askRemoval: (name: Phrase): Phrase => say`Remove this digest: ${name}?`,
  removalMeans: say`Nothing more is posted then. What was posted stays.`,
  keepIt: say`Keep`,
  undo: say`Undo`,
  scheduleAgain: say`Schedule it again`,
  whatWasPosted: say`What was posted`,
  allSchedules: say`All schedules`,
  /** A button for one schedule, by its name; alone where there is no other. */
  taskButtons: {
    pause: (name: Phrase | null): Phrase => (name === null ? say`Pause` : say`Pause ${name}`),
    resume: (name: Phrase | null): Phrase => (name === null ? say`Resume` : say`Resume ${name}`),
    remove: (name: Phrase | null): Phrase => (name === null ? say`Remove` : say`Remove ${name}`),
    preview: (name: Phrase | null): Phrase => (name === null ? say`Preview` : say`Preview ${name}`),
  },
  /** A menu of schedules. */
  taskMenus: { pause: say`Pause…`, resume: say`Resume…`, remove: say`Remove…`, preview: say`Preview…` },
  sameTitle: (name: Phrase): Phrase => say`It is scheduled already: ${name}`,
  itIs: (state: Phrase): Phrase => say`It is ${state}.`,
  full: {
    channel: (most: Phrase): Phrase =>
      say`This channel has ${most} scheduled digests, and can have no more. Remove one first.`,
    person: (most: Phrase): Phrase => say`You have scheduled ${most} digests, and can have no more. Remove one first.`,
  } satisfies Record<CapOf, unknown>,
  whichTitle: say`Which one?`,
  whichSchedule: say`Several digests are scheduled here.`,
  whichOfFitting: (typed: Phrase): Phrase => say`Several digests fit “${typed}”.`,
  noSuchSchedule: (typed: Phrase): Phrase => say`No digest “${typed}” is scheduled here; it may have been removed.`,
  badTime: (typed: Phrase): Phrase => say`“${typed}” is no time of day; write hours and minutes with a colon between.`,
  badDays: (typed: Phrase): Phrase => say`“${typed}” names no days; write daily, weekdays, or a list such as mon,thu.`,
  badZone: (typed: Phrase, nearest: Phrase | null): Phrase =>
    nearest === null
      ? say`“${typed}” is no time zone; write one of the IANA names, such as Europe/Kyiv.`
      : say`“${typed}” is no time zone; did you mean ${nearest}?`,
  badSections: (typed: Phrase, all: string): Phrase =>
    say`“${typed}” names no parts of a digest; write all, or a list of ${words(all)}.`,
  needsTime: say`A schedule needs a time of day.`,
  forExample: (line: Phrase): Phrase => say`For example: ${line}`,
  scheduleIt: (name: Phrase): Phrase => say`Schedule ${name}`,
  misplacedOption: (name: string, task: string, tasks: string): Phrase =>
    say`The option ${words(name)} does not go with ${words(task)}; it goes with ${words(tasks)}.`,
  notAllowedThere: say`You may not do that in the channel of this digest, or the bot cannot see whether you may. Ask somebody who manages the channel.`,
  noticeTitle: say`A scheduled digest needs you`,
  /** `where` is as `inChannel` has it. */
  digestOf: (date: Phrase, where: Phrase, name: Phrase): Phrase => say`the digest of ${date} ${where} (${name})`,
  notices: {
    failed: (digest: Phrase): Phrase => say`Not posted, and given up: ${digest}. The log of the bot tells why.`,
    uncorrected: (digest: Phrase): Phrase =>
      say`A claim was corrected after it was posted, and that could not be shown in ${digest}. Tell the channel.`,
    doubled: (digest: Phrase): Phrase =>
      say`A message stands twice in ${digest}. Delete the copy that you do not want.`,
    unknown: (digest: Phrase): Phrase =>
      say`Perhaps not posted: ${digest}. Whether it arrived could not be looked up, so it is not repeated. Look in the channel.`,
    paused: (where: Phrase, name: Phrase, why: Phrase): Phrase => say`The digest ${where} (${name}) is paused: ${why}.`,
  },
  correctionTitle: say`Correction`,
  correctedNotice: say`A claim in this briefing was corrected after it was posted. It is marked below; the note under this message tells more.`,
  correctedMark: '[corrected] ',
  sectionWhy: {
    changes: say`In it because it changed since this channel's last digest.`,
    differences: say`In it because different origins differ here, or a state changed.`,
  },
};
