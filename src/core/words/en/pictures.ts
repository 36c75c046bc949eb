import type { Phrase } from '../../message/inline.ts';
import { join, say, words } from '../../message/phrase.ts';
import type { OriginsSign, RangeSign, ReportsCell, StripSign } from '../../message/picture.ts';

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
  noRange: say`No picture: no two days of publication gave different ranges.`,
  noTimeline: say`No picture: no event here has a date.`,
  noReports: say`No picture: on no question are two origins compared.`,
  tooManyReports: say`No picture: more questions or origins are compared than one can show. Name one question.`,
  tooManyEvents: (count: Phrase): Phrase =>
    say`No picture: ${count} events are too many for one. Narrow them down with from: and to:, or by an actor.`,
  tooManyOrigins: (count: Phrase): Phrase =>
    say`No picture: ${count} origins are too many for one. The proof has each of them with its chain.`,
  strip: {
    signs: {
      said: 'the number said',
      range: 'how far it may reach, by our rule',
      decides: 'decides the verdict',
      vague: 'vague: no number was given',
      'not-held': 'denied, unconfirmed or predicted',
    } satisfies Record<StripSign, string>,
    sameFigures: say`The same figures, read in more than one way:`,
    alt: (finding: Phrase, readings: readonly Phrase[], figures: readonly Phrase[]): Phrase =>
      join([finding, ...readings.map((reading) => say`${reading}.`), join(figures, '; ')], ' '),
  },
  timeline: {
    when: say`when it was: some time within`,
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
    copiedFrom: (author: Phrase): Phrase => say`copied from ${author}`,
    signs: {
      copy: 'copied the same article',
      open: 'no source named',
    } satisfies Record<OriginsSign, string>,
    alt: (finding: Phrase, chains: readonly Phrase[]): Phrase =>
      say`${finding} Through whom it came: ${join(chains, '; ')}`,
  },
  reports: {
    title: say`Who reports what`,
    only: say`only questions on which answers could be weighed against each other`,
    cells: {
      agree: 'agrees with another origin',
      compatible: 'both can be true, or updated',
      depends: 'depends on what is open',
      conflict: 'conflicts with another origin',
      alone: 'alone, or not weighed against others',
      silent: 'says nothing on it',
    } satisfies Record<ReportsCell, string>,
    ofBody: (name: Phrase, body: Phrase): Phrase => say`${name} of ${body}`,
    onPage: (name: Phrase, outlet: Phrase): Phrase => say`${name} (${outlet})`,
    alt: (rows: readonly Phrase[]): Phrase => say`Who reports what: ${join(rows, '; ')}`,
    row: (question: Phrase, verdict: string, names: readonly Phrase[]): Phrase =>
      say`${question} (${words(verdict)}): ${join(names, ', ')}`,
  },
  range: {
    title: (question: Phrase): Phrase => say`${question}: how the reported range moved`,
    signs: {
      ends: 'the lowest and the highest reported',
      'no-upper': 'no upper limit given',
      'no-lower': 'no lower limit given',
    } satisfies Record<RangeSign, string>,
    alt: (steps: readonly Phrase[]): Phrase => say`How the reported range moved: ${join(steps, '; ')}`,
    step: (when: Phrase, moved: Phrase): Phrase => say`${when}: ${moved}`,
    gone: say`no range of two origins any more`,
    latest: say`only the latest days`,
    undated: say`without pages whose day is not known`,
  },
};
