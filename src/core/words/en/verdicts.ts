import type { DriftKind } from '../../compare/drift-kinds.ts';
import type { Rule, Verdict } from '../../compare/verdict.ts';
import type { Modality } from '../../dossier/claim-record.ts';

/** What a verdict is called, in one or a few words. */
export const verdictNames = {
  conflict: 'conflict',
  depends: 'depends on what is open',
  updated: 'updated',
  compatible: 'both can be true',
  agree: 'agree',
  'not-weighed': 'worded differently, not weighed',
  'not-comparable': 'not comparable',
  'single-source': 'one origin only',
} as const satisfies Record<Verdict, string>;

/** The same, where a sentence beside it says more. */
export const verdictShortNames = {
  ...verdictNames,
  depends: 'depends',
  'not-weighed': 'worded differently',
  'single-source': 'of one origin',
} as const satisfies Record<Verdict, string>;

/** What a verdict means, for headings and help. */
export const verdictMeanings = {
  conflict: 'No reading lets both be true.',
  depends: 'It rests on something open: what a term counts, or which of two counts is the later.',
  updated: 'A change over time, not a dispute.',
  compatible: 'A bound is met, a hedge is wide, a total grew; or one is a prediction.',
  agree: 'Different origins say the same.',
  'not-weighed': 'Texts are set side by side, and nothing computed whether both can be true.',
  'not-comparable': 'They count different things, or at different times, or give no answer.',
  'single-source': 'Told by one origin, or perhaps by one.',
} as const satisfies Record<Verdict, string>;

/** What a figure with another hedge would be to what somebody else says, as the verb of a sentence. */
export const verdictVerbs = {
  conflict: 'would conflict with',
  depends: 'could conflict with',
  updated: 'would be an update of',
  compatible: 'would be compatible with',
  agree: 'would agree with',
  'not-weighed': 'could not be weighed against',
  'not-comparable': 'could not be compared with',
  'single-source': 'would not be at odds with',
} as const satisfies Record<Verdict, string>;

/** Why a pair came to its verdict, as the end of a sentence without its full stop. */
export const ruleReasons = {
  'one-origin': 'only one origin speaks, as far as is known, which is neither corroboration nor dispute',
  'may-be-one-origin': 'they say the same, and may be of one origin',
  'another-figure': 'they say different things, and yet may be of one origin',
  'newer-figure': "it is the same speaker's newer figure",
  'newer-of-body': 'it is a newer figure of the same body, by another voice',
  revised: 'one origin later said something else',
  'two-figures': 'one origin is given with two answers, and it is not known whether it said one of them later',
  disowned: 'the speaker denies having given what is told in this name',
  'took-back': 'the speaker took it back',
  unsupported: 'a relay took back what it had passed on',
  'relays-differ': 'one speaker is given with two different answers for one day',
  'voices-differ': 'two voices of one body give different answers for one day',
  overlap: 'the ranges that the words allow overlap by half or more',
  'same-value': 'they say the same',
  bound: 'one sets a bound, and what the other allows reaches it',
  'partial-overlap': 'the ranges that the words allow overlap a little',
  growth: 'a running total can have grown from the earlier to the later',
  'open-order': 'it is not known whether the larger count is the later one',
  'open-week': 'it is not known whether they are of one week',
  'part-of': 'one counts a part of what the other counts, and can fit into it',
  within: 'one answer includes the other',
  worded: 'texts are set side by side and not weighed',
  'later-state': 'the later one gives another state than the earlier one',
  follows: 'one state follows the other by its meaning',
  'may-have-changed': 'the dates do not tell whether one followed the other',
  predicted: 'a prediction does not contradict what others say',
  unconfirmed: 'what is not confirmed does not contradict a report',
  'denied-other': 'the denial leaves the other value open',
  empty: 'nothing lies in both ranges',
  'fell-below': 'a running total cannot fall, and the later one lies below the earlier',
  'no-order': 'in one the first is larger, in another the second, so neither list can be the later one',
  'part-exceeds-whole': 'the part would be larger than the whole',
  opposed: 'one denies what the other says',
  'different-value': 'at most one of the two can be so',
  'other-scope': 'they count different things',
  'other-period': 'they speak of different times',
  'unknown-period': 'the periods that they speak of are not known',
  unstated: 'at least one gives no answer that can be compared',
  'taken-back': 'one of them was taken back',
  'none-stands': 'no claim on it stands',
} as const satisfies Record<Rule, string>;

/** Why two may be of one origin, where the figure of one is our sum: nobody gave that figure. */
export const sumReasons = {
  'may-be-one-origin': {
    one: 'our sum of what one says meets the figure of the other, and they may be of one origin',
    both: 'our sums of what they say meet, and they may be of one origin',
  },
  'another-figure': {
    one: 'our sum of what one says is another figure than that of the other, and yet they may be of one origin',
    both: 'our sums of what they say are different figures, and yet they may be of one origin',
  },
} as const;

/** How firmly something was said, as a tag; what is asserted needs none. */
export const modalityTags = {
  asserted: '',
  denied: 'a denial',
  unconfirmed: 'not confirmed',
  predicted: 'predicted',
  assessed: 'an assessment',
  retracted: 'taken back',
} as const satisfies Record<Modality, string>;

/** What a relay changed of an origin's words. */
export const driftNames = {
  'lost-hedge': 'a hedge was lost',
  'gained-hedge': 'a hedge was added',
  'changed-hedge': 'the hedge changed',
  'changed-number': 'the number changed',
  'wider-scope': 'it counts more',
  'narrower-scope': 'it counts less',
  'other-scope': 'it counts something else',
  'open-scope': 'it may count something else',
  firmer: 'it became firmer',
  weaker: 'it became weaker',
  'dropped-attribution': 'the attribution was dropped',
  'changed-day': 'the day changed',
} as const satisfies Record<DriftKind, string>;

/** In what two relays differ, where it is not known who changed it. */
export const driftDifferences = {
  'lost-hedge': 'the hedge',
  'gained-hedge': 'the hedge',
  'changed-hedge': 'the hedge',
  'changed-number': 'the number',
  'wider-scope': 'what is counted',
  'narrower-scope': 'what is counted',
  'other-scope': 'what is counted',
  'open-scope': 'perhaps what is counted',
  firmer: 'how firm it is',
  weaker: 'how firm it is',
  'dropped-attribution': 'whose information it is',
  'changed-day': 'the day',
} as const satisfies Record<DriftKind, string>;
