import type { Phrase } from '../../message/inline.ts';
import { join, say, words } from '../../message/phrase.ts';
import type { ReportsCell } from '../../message/picture.ts';

/** What pictures say: above and in them, and in place of them. */
export const pictures = {
  asPicture: say`As a picture`,
  asText: say`As text`,
  inDigest: say`with pictures`,
  throughWhom: say`Through whom`,
  howItMoved: say`How it moved`,
  /** "If rocket launchers count as artillery: ✕ conflict". */
  reading: (when: Phrase, sign: string, verdict: string): Phrase => say`If ${when}: ${words(`${sign} ${verdict}`)}`,
  ofOneQuestion: (picture: string): Phrase =>
    say`The picture ${words(picture)} is one of a single question; name the question, too.`,
  notOfList: say`A list or a proof has no picture; leave out either show: or picture:.`,
  theOthers: say`The others`,
  noStrip: say`No picture: only figures can be drawn on one axis, and this question has none.`,
  noOrigins: say`No picture: nothing that was said on this stands.`,
  noRange: say`No picture: a range that moves takes dated figures of two origins or more.`,
  noTimeline: say`No picture: no event here has a date.`,
  noReports: say`No picture: on no question are two origins compared.`,
  tooManyReports: say`No picture: more questions or origins are compared than one can show. Name one question.`,
  tooManyEvents: (count: Phrase): Phrase =>
    say`No picture: ${count} events are too many for one. Narrow them down with from: and to:, or by an actor.`,
  tooManyOrigins: (count: Phrase): Phrase =>
    say`No picture: ${count} origins are too many for one. The proof has each of them with its chain.`,
  strip: { alt: (finding: Phrase, figures: readonly Phrase[]): Phrase => say`${finding} ${join(figures, '; ')}` },
  timeline: {
    said: say`when it was said`,
    undated: (rest: Phrase): Phrase => say`${rest} without a date`,
    alt: (events: readonly Phrase[]): Phrase => say`Events in the order of their dates: ${join(events, '; ')}`,
    event: (name: Phrase, when: Phrase): Phrase => say`${name}, ${when}`,
  },
  origins: {
    title: (question: Phrase): Phrase => say`${question}: through whom`,
    columns: [say`Origins`, say`Passed on by`, say`Published by`] as const,
    body: (name: Phrase): Phrase => say`voices of ${name}`,
    copies: say`one article and its copies`,
    alt: (chains: readonly Phrase[]): Phrase => say`Through whom it came: ${join(chains, '; ')}`,
  },
  reports: {
    title: say`Who reports what`,
    cells: {
      agree: 'agrees with another origin',
      compatible: 'both can be true',
      depends: 'depends on what is open',
      conflict: 'conflicts with another origin',
      alone: 'nobody else is compared',
      silent: 'says nothing on it',
    } satisfies Record<ReportsCell, string>,
    alt: (rows: readonly Phrase[]): Phrase => say`Who reports what: ${join(rows, '; ')}`,
    row: (question: Phrase, verdict: string, names: readonly Phrase[]): Phrase =>
      say`${question} (${words(verdict)}): ${join(names, ', ')}`,
  },
  range: {
    title: (question: Phrase): Phrase => say`${question}: how the reported range moved`,
    alt: (steps: readonly Phrase[]): Phrase => say`How the reported range moved: ${join(steps, '; ')}`,
    step: (when: Phrase, moved: Phrase): Phrase => say`${when}: ${moved}`,
  },
};
