import type { Phrase } from '../../message/inline.ts';
import { join, say, words } from '../../message/phrase.ts';

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
  noSource: ' (no source given)',
  chainAnonymous: say`the text does not name them`,
  circular: say`the chain comes back to where it started, and counts for nothing`,
  ourArithmetic: (terms: Phrase, label: Phrase | null): Phrase =>
    label === null
      ? say`‡ our arithmetic: ${terms}, one speaker`
      : say`‡ our arithmetic, ${label}: ${terms}, one speaker`,
  titleWithVerdict: (title: Phrase, verdict: string): Phrase => say`${title}: ${words(verdict)}`,
  reading: (conditions: readonly Phrase[], verdict: string): Phrase =>
    say`If ${join(conditions, ' and ')}: ${words(verdict, 'strong')}; `,
  counts: (part: Phrase, whole: Phrase): Phrase => say`${part} count as ${whole}`,
  countsNot: (part: Phrase, whole: Phrase): Phrase => say`${part} do not count as ${whole}`,
  becauseOf: (rule: string, pair: Phrase): Phrase => say`${words(rule)}: ${pair}.`,
  becauseOnly: (rule: string): Phrase => say`${words(rule)}.`,
  noneStands: 'no claim stands',
  pairRuling: (verdict: string, rule: string): Phrase => say`${words(verdict, 'strong')}; ${words(rule)}`,
  pair: (a: Phrase, b: Phrase): Phrase => say`${a}, and ${b}`,
  why: (reason: Phrase): Phrase => say`Why: ${reason}`,
  flip: {
    wider: (hedge: Phrase, width: Phrase, beyond: boolean, figure: Phrase, verdict: string, other: Phrase): Phrase =>
      beyond
        ? say`If ${hedge} allowed more than ±${width}, ${figure} would be ${words(verdict)} with what ${other} says.`
        : say`If ${hedge} allowed ±${width}, ${figure} would be ${words(verdict)} with what ${other} says.`,
    narrower: (hedge: Phrase, width: Phrase, beyond: boolean, figure: Phrase, other: Phrase): Phrase =>
      beyond
        ? say`If ${hedge} allowed less than ±${width}, ${figure} would conflict with what ${other} says.`
        : say`If ${hedge} allowed only ±${width}, ${figure} would conflict with what ${other} says.`,
    othersStay: say` Other claims would conflict still.`,
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
  settles: (fact: Phrase): Phrase => say`Would settle it: ${fact}.`,
  agreeGroup: (names: readonly Phrase[]): Phrase => say`They agree: ${join(names, ', ')}.`,
  andMore: (rest: Phrase): Phrase => say`and ${rest} more`,
  moreBy: (rest: Phrase, line: Phrase): Phrase => say`and ${rest} more: ${line}`,
  moreInRecord: (rest: Phrase): Phrase => say`and ${rest} more, in the record of the source`,
  moreDrift: say`There is more; the proof of each question has it.`,
  pairsInOrder: say`Pair by pair: each claim with all after it, in the order of their names`,
  originLine: (counts: readonly Phrase[]): Phrase => join(counts, ' · '),
  setAside: {
    deprecated: say`set aside, for the record holds it to be wrong`,
    corrected: say`set aside, for a later claim corrects it`,
    retracted: say`set aside, for it was taken back`,
    circular: say`set aside, for its chain is circular`,
  },
  driftLine: (relay: Phrase, kinds: readonly string[]): Phrase => say`${relay}: ${words(kinds.join('; '))}`,
  driftWords: (original: Phrase): Phrase => say`the words as quoted: ${original}`,
  widths: (parts: readonly Phrase[]): Phrase => say`Widths used: ${join(parts, '; ')}.`,
  widthAbout: (least: Phrase, most: Phrase): Phrase => say`“about” ±${least} to ±${most}`,
  widthUpTo: (hedge: Phrase, most: Phrase): Phrase => say`${hedge} at most ±${most}`,
  leftOut: (name: Phrase): Phrase => say`As if ${name} had said nothing.`,
  moved: (title: Phrase, from: string | null, to: string | null): Phrase =>
    say`${title}: from ${words(from ?? 'no answer')} to ${words(to ?? 'no answer')}`,
  movedNone: say`No verdict moves.`,
  movedTitle: say`Verdicts that move`,
  moreStraddle: (rest: Phrase): Phrase =>
    say`${rest} more sources may or may not have been published by then; they are included.`,
  straddles: (title: Phrase): Phrase => say`“${title}” may or may not have been published by then; it is included.`,
};
