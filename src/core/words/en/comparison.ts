import type { Phrase } from '../../message/inline.ts';
import { join, say, words } from '../../message/phrase.ts';
import { numberText } from './numbers.ts';

/** A text with its first letter as a capital. */
function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** A verdict within a line; a lone dot would look like a separator there. */
function signed(sign: string, name: string): string {
  return sign === '·' ? name : `${sign} ${name}`;
}

function reportedOf(what: Phrase | null): Phrase {
  return what === null ? say`Reported:` : say`Reported, ${what}:`;
}

/** Sentences about claims, chains and differences. */
export const comparison = {
  /** Stands between a value and its speaker, and between the parts of a line. */
  saidJoint: ' — ',
  /** Stands before a speaker in brackets; `bracketEnd` after it. */
  bracketJoint: ' (',
  bracketEnd: ')',
  plus: ' + ',
  quoteStart: '“',
  quoteEnd: '”',
  inTheWordsOf: ', in the words of ',
  speaker: (name: Phrase, role: Phrase | null): Phrase => (role === null ? name : say`${name}, ${role}`),
  arrow: ' ← ',
  semicolon: '; ',
  copyOf: (publisher: Phrase, author: Phrase): Phrase => say`${publisher}, copying ${author}`,
  ownVoice: (outlet: Phrase): Phrase => say`${outlet} in its own voice`,
  chainBreaksOff: say`the text does not say whose information it is`,
  chainAnonymous: say`the text does not name them`,
  circular: say`the chain comes back to where it started, and counts for nothing`,
  ourArithmetic: (terms: Phrase, label: Phrase | null): Phrase =>
    label === null
      ? say`‡ our arithmetic: ${terms}, one speaker`
      : say`‡ our arithmetic, ${label}: ${terms}, one speaker`,
  reading: (when: Phrase, verdict: string): Phrase => say`If ${when}: ${words(verdict, 'strong')}; `,
  atOddsAnyway: say`They are at odds however it is read; which two are, depends on what is open.`,
  onlyIf: (when: Phrase): Phrase => say`Both can be true only if ${when}.`,
  allOf: (conditions: readonly Phrase[]): Phrase => join(conditions, ' and '),
  anyOf: (ways: readonly Phrase[]): Phrase => join(ways, ', or if '),
  dependsOn: {
    counts: 'depends on what counts',
    later: 'depends on which count is later',
    'one-time': 'depends on the dates',
    several: 'depends on what is open',
  },
  counts: (part: Phrase, whole: Phrase): Phrase => say`${part} count as ${whole}`,
  countsNot: (part: Phrase, whole: Phrase): Phrase => say`${part} do not count as ${whole}`,
  mayBeOneOrigin: {
    'may-be-one-origin': {
      figure: 'the same figure, perhaps of one origin',
      answer: 'the same answer, perhaps of one origin',
      sum: 'our sum is near the other figure, perhaps of one origin',
      sums: 'our sums are near each other, perhaps of one origin',
    },
    'another-figure': {
      figure: 'another figure, perhaps of one origin',
      answer: 'another answer, perhaps of one origin',
      sum: 'our sum and another figure, perhaps of one origin',
      sums: 'our sums differ, perhaps of one origin',
    },
  },
  largerIsLater: say`the larger count is the later one`,
  largerIsNotLater: say`the larger count is not the later one`,
  isLater: (name: Phrase, other: Phrase): Phrase => say`the count of ${name} is later than that of ${other}`,
  isNotLater: (name: Phrase, other: Phrase): Phrase => say`the count of ${name} is not later than that of ${other}`,
  othersOpen: say`The dates of other answers are open too; the proof of this question has each pair.`,
  oneTime: { day: say`both are of one day`, week: say`both are of one week` },
  otherTimes: { day: say`they are of different days`, week: say`they are more than a week apart` },
  partExceeds: (part: Phrase, whole: Phrase): Phrase =>
    say`as widely as their words allow, ${part} cannot be a part of ${whole}.`,
  sureOfOne: 'of one origin, as far as is sure',
  perhapsOne: 'perhaps of one origin',
  tentative: { predicted: 'no dispute (a prediction)', unconfirmed: 'no dispute (not confirmed)' },
  compatibleGroup: 'both can be true, or one is a prediction or not confirmed',
  becauseOf: (rule: string, pair: Phrase): Phrase => say`${words(rule)}: ${pair}.`,
  becauseOnly: (rule: string): Phrase => say`${words(rule)}.`,
  noneStands: 'no claim stands',
  pairRuling: (verdict: string, rule: string): Phrase => say`${words(verdict, 'strong')}; ${words(rule)}`,
  pair: (a: Phrase, b: Phrase): Phrase => say`${a}, and ${b}`,
  takenAs: (pair: Phrase): Phrase => say`Taken as: ${pair}.`,
  /** "◐ Depends on what counts." */
  titleWithVerdict: (sign: string, title: Phrase, name: string): Phrase =>
    say`${words(`${sign} `)}${title}${words(`: ${name}`)}`,
  signed,
  verdictSentence: (sign: string, name: string): Phrase => [words(`${sign} ${capital(name)}.`, 'strong')],
  verdictInText: (sign: string, name: string): Phrase => [words(`${signed(sign, capital(name))}.`, 'strong')],
  /** "◐ Artillery pieces delivered: depends on what counts." */
  titleWithSign: (sign: string, title: Phrase, name: string): Phrase =>
    say`${words(`${sign} `)}${title}${words(`: ${name}.`)}`,
  space: ' ',
  /** Stands after a figure that is our arithmetic. */
  derivedMark: ' ‡',
  arithmeticMark: say`‡ our arithmetic`,
  nothingDiffers: say`On no question do the sources differ.`,
  otherSpeakers: (names: readonly Phrase[]): Phrase =>
    say`${words(names.length === 1 ? 'Also: ' : 'Others: ')}${join(names, ', ')}`,
  moreSpeakers: (rest: Phrase, n: number): Phrase => say`${rest}${words(n === 1 ? ' more speaker' : ' more speakers')}`,
  groupLine: (sign: string, name: string, what: Phrase): Phrase => say`${words(`${sign} ${capital(name)}: `)}${what}`,
  groupButton: (name: string, n: Phrase): Phrase => say`${words(capital(name))} (${n})`,
  allQuestions: say`All questions`,
  verdictTitle: (name: string): Phrase => [words(capital(name))],
  listedTitle: (what: Phrase, n: Phrase): Phrase => say`${what} · ${n}`,
  proof: say`Proof`,
  proofOfWhat: say`A proof is that of one question; name the question, too.`,
  showsProofOnly: (show: string): Phrase =>
    say`${words(show)} is shown of all questions; of one question only the proof is.`,
  backToAnswer: say`The answer`,
  proofTitle: (title: Phrase): Phrase => say`Proof: ${title}`,
  alsoSaid: 'also ',
  givesNone: (names: readonly Phrase[], what: string): Phrase => say`${words(capital(what))}: ${join(names, ', ')}.`,
  onPages: (n: Phrase): Phrase => say`, on ${n} pages`,
  noSource: ' (no source given)',
  together: 'together ',
  otherRenderings: (n: Phrase): Phrase => say`and ${n} more wordings or figures, in the proof`,
  flip: {
    wider: (hedge: Phrase, width: Phrase, beyond: boolean, figure: Phrase, verb: string, other: Phrase): Phrase =>
      beyond
        ? say`If ${hedge} allowed more than ±${width}, ${figure} ${words(verb)} what ${other} says.`
        : say`If ${hedge} allowed ±${width}, ${figure} ${words(verb)} what ${other} says.`,
    narrower: (hedge: Phrase, width: Phrase, beyond: boolean, figure: Phrase, verb: string, other: Phrase): Phrase =>
      beyond
        ? say`If ${hedge} allowed less than ±${width}, ${figure} ${words(verb)} what ${other} says.`
        : say`If ${hedge} allowed only ±${width}, ${figure} ${words(verb)} what ${other} says.`,
    othersStay: say` Other claims would still be at odds.`,
  },
  hedgeNames: {
    exact: 'an exact number',
    bare: 'a round number',
    about: '“about”',
    'at-least': '“at least”',
    'more-than': '“more than”',
    'at-most': '“up to”',
    'fewer-than': '“fewer than”',
    nearly: '“nearly”',
    'just-over': '“just over”',
    reached: '“reached”',
    range: 'the range',
    vague: 'the vague word',
  },
  reported: {
    range: (what: Phrase | null, low: Phrase, high: Phrase, origins: Phrase): Phrase =>
      say`${reportedOf(what)} from ${low} to ${high}, by ${origins}; nobody's figure is preferred.`,
    oneFigure: (what: Phrase | null, figure: Phrase, origins: Phrase): Phrase =>
      say`${reportedOf(what)} ${figure}, and no other number, by ${origins}.`,
    beyond: (ends: readonly Phrase[]): Phrase => say` Beyond it, and not counted: ${join(ends, ', ')}.`,
    undated: say`undated`,
  },
  orMore: (n: number): string => `${numberText(n)} or more`,
  orFewer: (n: number): string => `${numberText(n)} or fewer`,
  settles: (fact: Phrase): Phrase => say`Would settle it: ${fact}.`,
  agreeGroup: (names: readonly Phrase[]): Phrase => say`They agree: ${join(names, ', ')}.`,
  andMore: (rest: Phrase): Phrase => say`and ${rest} more`,
  moreDrift: say`There is more; the proof of each question has it.`,
  pairsInOrder: say`Pair by pair: each claim with all after it, the oldest first`,
  originLine: (counts: readonly Phrase[]): Phrase => join(counts, ' · '),
  setAside: {
    deprecated: (): Phrase => say`Set aside, for the record holds it to be wrong:`,
    corrected: (): Phrase => say`Set aside, for a later claim corrects it:`,
    retracted: (speaker: Phrase): Phrase => say`Set aside, for ${speaker} took it back:`,
    disowned: (speaker: Phrase, plural: boolean): Phrase =>
      plural
        ? say`Set aside, for ${speaker} deny having given it:`
        : say`Set aside, for ${speaker} denies having given it:`,
    disowns: (): Phrase => say`Set aside, for it denies having said so, which is no answer of its own:`,
    'takes-back': (): Phrase => say`Set aside, for it takes back what was said, which is no answer of its own:`,
    circular: (): Phrase => say`Set aside, for its chain comes back to where it started:`,
  },
  /** What relays took back of a claim; `left` is true where pages carry it that did not come through them. */
  tookBack: (relays: readonly Phrase[], plural: boolean, left: boolean): Phrase =>
    say`${join(relays, ' and ')} took back what ${words(plural ? 'they' : 'it')} had passed on${words(left ? '' : ', and nothing else supports it')}`,
  driftLine: (relay: Phrase, kinds: readonly string[]): Phrase => say`${relay}: ${words(kinds.join('; '))}`,
  driftWords: (original: Phrase): Phrase => say`the words as quoted: ${original}`,
  driftOwnPage: (hop: Phrase, original: Phrase): Phrase => say`as ${hop} itself has it: ${original}`,
  driftDiffer: (a: Phrase, b: Phrase, kinds: readonly string[]): Phrase =>
    say`${a} and ${b} differ in ${words(kinds.join(', '))}; who changed it is not known`,
  driftOther: (relay: Phrase, other: Phrase): Phrase => say`${relay}: ${other}`,
  driftTranslated: say`; the pages are in different languages, and a translation may have done it`,
  widths: (parts: readonly Phrase[]): Phrase => say`Widths used: ${join(parts, '; ')}.`,
  widthAbout: (least: Phrase, most: Phrase): Phrase => say`“about” ±${least} to ±${most}`,
  widthUpTo: {
    bare: (hedge: Phrase, most: Phrase): Phrase => say`${hedge} at most ±${most}`,
    nearly: (hedge: Phrase, most: Phrase): Phrase => say`${hedge} up to ${most} below`,
    'just-over': (hedge: Phrase, most: Phrase): Phrase => say`${hedge} up to ${most} above`,
    reached: (hedge: Phrase, most: Phrase): Phrase => say`${hedge} up to ${most} above`,
  },
  leftOut: (name: Phrase): Phrase => say`As if ${name} had said nothing.`,
  leftOutWithVoices: (name: Phrase): Phrase => say`As if ${name}, and whoever speaks for it, had said nothing.`,
  moved: (title: Phrase, from: string | null, to: string | null): Phrase =>
    say`${title}: ${words(from ?? 'no answer')} → ${words(to ?? 'no answer')}`,
  movedNone: say`No verdict moves.`,
  movedTitle: say`Verdicts that move:`,
  moreStraddle: (rest: Phrase): Phrase =>
    say`${rest} more sources may or may not have been published by then; they are included.`,
  straddles: (source: Phrase): Phrase => say`${source} may or may not have been published by then; it is included.`,
};
