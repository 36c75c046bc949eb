import type { Phrase } from '../../message/inline.ts';
import { join, say, words } from '../../message/phrase.ts';
import type { CapOf } from '../../schedule/caps.ts';
import type { Wait } from '../../watch/watch.ts';
import { watchMissCauses } from './miss-causes.ts';

/** Sentences about what a channel watches. */
export const watches = {
  watchesTitle: say`What is watched here`,
  /** "Troops sent (any change)". */
  watchName: (what: Phrase, waits: Phrase): Phrase => say`${what} (${waits})`,
  waitsFor: { verdict: say`verdict`, any: say`any change`, 'new-origin': say`new origins` },
  figuresAbove: (amount: Phrase): Phrase => say`figures above ${amount}`,
  figuresBelow: (amount: Phrase): Phrase => say`figures below ${amount}`,
  figuresBeyond: (above: Phrase, below: Phrase): Phrase => say`figures above ${above} or below ${below}`,
  watchingTitle: (name: Phrase): Phrase => say`Watching ${name}`,
  watchMeans: {
    verdict: say`A message comes here when the verdict moves.`,
    any: say`A message comes here when a claim comes, falls or reads differently, or the verdict moves.`,
    'new-origin': say`A message comes here when an origin answers that had not. A source that is not named is no new origin: it may be one that has answered.`,
    figure: say`A message comes here when such a figure is given. It is judged by all numbers that its words allow; where only some of them lie there, the message says “may be”.`,
  } satisfies Record<Wait, Phrase>,
  /** `zone` is as `zoneCity` or `zoneItself` has it. */
  quietHours: (from: Phrase, to: Phrase, zone: Phrase): Phrase => say`quiet from ${from} to ${to}${zone}`,
  quietMeans: (from: Phrase, to: Phrase, zone: Phrase): Phrase =>
    say`Quiet from ${from} to ${to}${zone}: what moved meanwhile comes when these hours end.`,
  questionGone: say`its question is no longer there, so nothing can move`,
  toldNothing: say`nothing moved yet`,
  noWatches: say`Nothing is watched here.`,
  watchHow: (line: Phrase): Phrase => say`Watch a question with ${line}.`,
  watchChanged: {
    pause: (name: Phrase): Phrase => say`Paused: ${name}`,
    resume: (name: Phrase): Phrase => say`Resumed: ${name}`,
    remove: (name: Phrase): Phrase => say`No longer watched: ${name}`,
  },
  watchPaused: say`Nothing is posted until it is resumed; what moved meanwhile is told then.`,
  watchResumed: say`What moved meanwhile comes at once.`,
  watchRemoved: say`No more messages come of it. What was posted stays.`,
  watchElsewhere: (dossier: Phrase): Phrase =>
    say`It was of ${dossier}, which is not in use here; to watch it again, use that dossier first.`,
  watchAgain: say`Watch it again`,
  askStop: (name: Phrase): Phrase => say`Stop watching ${name}?`,
  stopMeans: say`No more messages come of it then. What was posted stays.`,
  allWatches: say`All that is watched`,
  watchTasks: {
    pause: (name: Phrase | null): Phrase => (name === null ? say`Pause` : say`Pause ${name}`),
    resume: (name: Phrase | null): Phrase => (name === null ? say`Resume` : say`Resume ${name}`),
    remove: (name: Phrase | null): Phrase => (name === null ? say`Stop watching` : say`Stop ${name}`),
  },
  watchMenus: { pause: say`Pause…`, resume: say`Resume…`, remove: say`Stop watching…` },
  sameWatch: (name: Phrase): Phrase => say`It is watched already: ${name}`,
  fullOfWatches: {
    channel: (most: Phrase): Phrase => say`This channel watches ${most} things, and can watch no more. Stop one first.`,
    person: (most: Phrase): Phrase => say`You have begun ${most} watches, and can begin no more. Stop one first.`,
  } satisfies Record<CapOf, unknown>,
  whichWatch: say`Several things are watched here.`,
  whichWatchFits: (typed: Phrase): Phrase => say`Several watches fit “${typed}”.`,
  noSuchWatch: (typed: Phrase): Phrase => say`Nothing “${typed}” is watched here; it may have been removed.`,
  watchIt: (name: Phrase): Phrase => say`Watch ${name}`,
  figureNeedsQuestion: say`A figure is watched on one question; name the question, too.`,
  figureNeedsBound: say`To watch for figures, say above or below which number.`,
  notOfFigures: (title: Phrase): Phrase => say`${title} is not answered by figures, so none can lie above or below.`,
  boundNeedsFigure: (option: string, when: string): Phrase =>
    say`The option ${words(option)} goes with when:figure, and not with when:${words(when)}.`,
  badAmount: (option: string, typed: Phrase): Phrase =>
    say`“${typed}” is no number for ${words(option)}; write it in digits alone.`,
  boundsCross: say`A figure above the one number or below the other: so above must be the larger number.`,
  badQuiet: (typed: Phrase): Phrase =>
    say`“${typed}” names no quiet hours; write when they begin and end, each as hours and minutes with a colon, with a hyphen between.`,
  zoneNeedsQuiet: say`A time zone goes with quiet hours; say which hours are quiet, too.`,

  watchTitle: (dossier: Phrase): Phrase => say`Moved: ${dossier}`,
  unmoved: (title: Phrase, verdict: string): Phrase => say`${title}: still ${words(verdict)}`,
  unanswered: (title: Phrase): Phrase => say`${title}: no answer`,
  newClaim: (answer: Phrase): Phrase => say`new: ${answer}`,
  newOrigin: (answer: Phrase): Phrase => say`new origin: ${answer}`,
  crossing: {
    above: (amount: Phrase, sure: boolean, answer: Phrase): Phrase =>
      say`${words(sure ? 'above' : 'may be above')} ${amount}: ${answer}`,
    below: (amount: Phrase, sure: boolean, answer: Phrase): Phrase =>
      say`${words(sure ? 'below' : 'may be below')} ${amount}: ${answer}`,
  },
  inSource: (line: Phrase, source: Phrase): Phrase => say`${line}, in ${source}`,
  claimsGone: say`claims were taken out of the record`,
  moreOnIt: (rest: Phrase): Phrase => say`and ${rest} more on it`,
  moreMoved: (rest: Phrase, n: number): Phrase =>
    say`and ${rest}${words(n === 1 ? ' more question that moved' : ' more questions that moved')}`,
  whatMoved: say`What moved`,
  openQuestionShown: say`The difference`,
  watchedBecause: (names: readonly Phrase[]): Phrase => say`Watched: ${join(names, '; ')}`,

  watchNoticeTitle: say`What you watch needs you`,
  /** `where` is as `inChannel` has it. */
  watchNotices: {
    failed: (date: Phrase, where: Phrase): Phrase =>
      say`What moved on ${date} could not be posted ${where}. It is told with what moves next. The log of the bot tells why.`,
    uncorrected: (date: Phrase, where: Phrase): Phrase =>
      say`A claim was corrected after it was told on ${date} ${where}, and that could not be shown. Tell the channel.`,
    doubled: (date: Phrase, where: Phrase): Phrase =>
      say`The message of ${date} ${where}, on what moved, stands twice. Delete the copy that you do not want.`,
    unknown: (date: Phrase, where: Phrase): Phrase =>
      say`What moved on ${date} was perhaps not posted ${where}. The platform does not say, so it is not repeated. Look in the channel.`,
    paused: (where: Phrase, why: Phrase): Phrase => say`What you watch ${where} is paused: ${why}.`,
  },
  resumeThere: say`In that channel /watch list then lets it go on; what moved meanwhile is told.`,
  watchMissCauses,
};
