import type { Phrase } from '../../message/inline.ts';
import { join, say, words } from '../../message/phrase.ts';
import type { Finding } from '../../passage/check-figures.ts';
import type { MatchClass } from '../../passage/place-figures.ts';

/** Findings that name nobody and nothing, as sentences. */
const plainFindings = {
  sum: say`A sum that nobody gave.`,
  'turned-round': say`Turned round: one denies what the other asserts.`,
  'taken-back': say`It no longer stands.`,
  superseded: say`The speaker has a newer figure.`,
  firmer: say`Firmer than the source.`,
  'hedge-lost': say`Hedge lost.`,
  'hedge-changed': say`Another hedge.`,
  'hedge-added': say`A hedge that the source does not have.`,
  'one-origin': say`Told as fact, and one origin alone says it.`,
  'no-speaker': say`No speaker is named.`,
} as const satisfies Partial<Record<Finding, Phrase>>;

const reasons = {
  'unit-scope-speaker': say`unit, scope and speaker fit`,
  'unit-scope': say`unit and scope fit`,
  unit: say`only the unit fits`,
} as const satisfies Record<MatchClass, Phrase>;

/** What is said of the figures of a message or a draft. */
export const check = {
  title: { message: say`Whose number is this?`, draft: say`The draft’s figures` },
  counts: {
    all: (n: number) => (n === 1 ? ' figure' : ' figures'),
    here: () => ' in this dossier',
    correct: () => ' to correct',
    style: () => ' of style',
    held: () => ' held',
    'not-here': () => ' not in this dossier',
  },
  headings: { correct: say`To correct`, style: say`Style`, held: say`Held by a claim` },
  stated: (figure: Phrase, what: Phrase): Phrase => say`“${figure}”: ${what}`,
  held: say`A claim holds it.`,
  finding: {
    ...plainFindings,
    'no-claim': (title: Phrase): Phrase => say`No claim on “${title}” has this number.`,
    'other-speaker': (speaker: Phrase, plural: boolean): Phrase =>
      say`Another speaker: it is what ${speaker} ${words(plural ? 'say' : 'says')}.`,
    'relay-only': (relay: Phrase, speaker: Phrase, plural: boolean): Phrase =>
      say`${relay} only passes on what ${speaker} ${words(plural ? 'say' : 'says')}.`,
    'other-scope': (speaker: Phrase, plural: boolean, claimed: Phrase, stated: Phrase): Phrase =>
      say`${speaker} ${words(plural ? 'say' : 'says')} it of “${claimed}”, and not of “${stated}”.`,
    /** Nobody said a sum: it is of "Koksan guns" and "rocket launchers" together. */
    'sum-of-others': (counted: readonly Phrase[], stated: Phrase): Phrase => {
      const all = join(
        counted.map((one) => say`“${one}”`),
        ' and ',
      );
      return say`It is of ${all}${words(counted.length > 1 ? ' together' : '')}, and not of “${stated}”.`;
    },
  },
  said: (what: Phrase): Phrase => say`Said: ${what}`,
  wouldBe: (terms: readonly Phrase[]): Phrase => say`It would be our arithmetic: ${join(terms, ' + ')}`,
  elsewhere: (what: Phrase, title: Phrase): Phrase => say`Said on “${title}”: ${what}`,
  newer: (what: Phrase): Phrase => say`Newer: ${what}`,
  publish: (sentence: Phrase): Phrase => say`To publish: ${sentence}`,
  perhaps: (questions: readonly Phrase[]): Phrase => say`Perhaps of ${join(questions, ', or of ')}.`,
  because: reasons,
  excerpt: (before: boolean, text: Phrase, after: boolean): Phrase =>
    before ? (after ? say`“… ${text} …”` : say`“… ${text}”`) : after ? say`“${text} …”` : say`“${text}”`,
  inText: (n: Phrase): Phrase => say`${n} times in the text`,
  times: (text: Phrase, n: Phrase): Phrase => say`${text} (${n} times)`,
  notHere: (figures: readonly Phrase[]): Phrase =>
    say`Nothing in this dossier is counted like it: ${join(figures, ', ')}.`,
  notTied: (figures: readonly Phrase[]): Phrase =>
    say`Of a kind that the dossier counts, but nothing says that it is of this story, or was handed over: ${join(figures, ', ')}.`,
  quoted: (text: Phrase): Phrase => say`“${text}”`,
  tooMany: say`It holds more figures than can be looked at at once. Send it in parts.`,
  noFigure: say`No figure stands in it that this dossier could hold.`,
};
