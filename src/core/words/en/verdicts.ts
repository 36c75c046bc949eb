import type { DriftKind } from '../../compare/drift.ts';
import type { Rule, Verdict } from '../../compare/verdict.ts';
import type { Modality } from '../../dossier/claim-record.ts';

/** What a verdict is called, in one or a few words. */
export const verdictNames = {
  conflict: 'conflict',
  depends: 'depends on what counts',
  updated: 'updated',
  compatible: 'compatible',
  agree: 'agree',
  'not-comparable': 'not comparable',
  'single-source': 'one origin only',
} as const satisfies Record<Verdict, string>;

/** What a verdict means, for headings and help. */
export const verdictMeanings = {
  conflict: 'No reading lets both be true.',
  depends: 'Under one reading of an open term they conflict, under another they do not.',
  updated: 'A change over time, not a dispute.',
  compatible: 'Both can be true.',
  agree: 'Different origins say the same.',
  'not-comparable': 'They count different things, or at different times, or give no figure.',
  'single-source': 'Only one origin is sure to answer, however many outlets carry it.',
} as const satisfies Record<Verdict, string>;

/** Why a pair came to its verdict, as the end of a sentence without its full stop. */
export const ruleReasons = {
  'one-origin': 'only one origin is sure to speak, which is neither corroboration nor dispute',
  revised: 'the same speaker revised what it had said',
  'relays-differ': 'two relays give different words of one speaker on the same day',
  overlap: 'the ranges that the words allow overlap by half or more',
  'same-value': 'they say the same',
  bound: 'one sets a bound that the other meets',
  'partial-overlap': 'the ranges that the words allow overlap a little',
  growth: 'a running total can have grown from one to the other',
  'part-of': 'one counts a part of what the other counts, and can fit into it',
  within: 'one is the other, said more closely',
  worded: 'each words it in its own way; texts are set side by side and not weighed',
  'later-state': 'a later state replaced an earlier one',
  follows: 'one state follows the other by its meaning',
  'may-have-changed': 'the dates are not known, and one may have followed the other',
  predicted: 'a prediction does not contradict what others say',
  unconfirmed: 'what is not confirmed does not contradict a report',
  'denied-other': 'the denial leaves the other value open',
  empty: 'nothing lies in both ranges',
  'fell-below': 'a running total cannot fall, and the later one lies below the earlier',
  'part-exceeds-whole': 'the part would be larger than the whole',
  opposed: 'one denies what the other says',
  'different-value': 'only one of the two can be so',
  'other-scope': 'they count different things',
  'other-period': 'they speak of different times',
  'unknown-period': 'the times that they speak of are not known',
  unstated: 'at least one gives no figure',
  'taken-back': 'one of them was taken back',
  'none-stands': 'no claim on it stands',
} as const satisfies Record<Rule, string>;

/** How firmly something was said, as a tag; what is asserted needs none. */
export const modalityTags = {
  asserted: '',
  denied: 'denied',
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
} as const satisfies Record<DriftKind, string>;
