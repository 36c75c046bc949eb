import type { SetAside } from '../../compare/difference.ts';
import type { Rule, Verdict } from '../../compare/verdict.ts';

/** A verdict's sign. It never stands without the verdict's name. */
export const verdictSigns = {
  conflict: '✕',
  depends: '◐',
  updated: '↻',
  compatible: '○',
  agree: '＝',
  'not-weighed': '≈',
  'not-comparable': '⊘',
  'single-source': '·',
} as const satisfies Record<Verdict, string>;

/** What a question comes to, as one sentence for each rule that can decide it. The pair that decided stands first. */
export const findings = {
  'one-origin': 'As far as is known, this is neither corroborated nor disputed.',
  'may-be-one-origin': 'Nothing shows that these come from two origins, so neither corroborates the other.',
  'another-figure': 'It may be one origin that is given in two ways, so this is not told as a dispute.',
  'newer-figure': "It is the same speaker's newer figure.",
  'newer-of-body': 'It is a newer figure of the same body, by another voice.',
  revised: 'One origin later said something else.',
  'two-figures': 'One origin is given with two answers, and the dates do not tell whether it changed its own.',
  disowned: 'The speaker denies having given what is told in this name.',
  'took-back': 'The speaker took it back.',
  unsupported: 'A relay took back what it had passed on.',
  'relays-differ': 'One speaker is given with two different answers for one day.',
  'voices-differ': 'Two voices of one body give different answers for one day.',
  overlap: 'Different origins give answers that meet within what their words allow.',
  'same-value': 'Different origins say the same.',
  bound: 'One sets a bound, and what the other allows reaches it.',
  'partial-overlap': 'The ranges that their words allow overlap a little.',
  growth: 'A running total can have grown from the earlier count to the later one.',
  'open-order': 'It is not known whether the larger count is the later one.',
  'open-week': 'It is not known whether they are of one week.',
  'part-of': 'One counts a part of what the other counts, and can fit into it.',
  within: 'One answer includes the other.',
  worded: 'The answers stand side by side; whether both can be true was not computed.',
  'later-state': 'The later one gives another state than the earlier one.',
  follows: 'One state follows the other by its meaning.',
  'may-have-changed': 'The dates do not tell whether one state followed the other.',
  predicted: 'A prediction does not contradict what others say.',
  unconfirmed: 'What is not confirmed does not contradict a report.',
  'denied-other': 'A denial leaves other answers open.',
  empty: 'No number fits both.',
  'fell-below': 'A running total cannot fall, and the later count is the lower one.',
  'no-order': 'Neither list can be the later one: each is larger than the other in some part.',
  'part-exceeds-whole': 'The part would be larger than the whole.',
  opposed: 'One denies what the other says.',
  'different-value': 'At most one of the two can be so.',
  'other-scope': 'They count different things.',
  'other-period': 'They speak of different times.',
  'unknown-period': 'The periods that they speak of are not known.',
  unstated: 'At least one gives no answer that can be compared.',
  'taken-back': 'One of them was taken back.',
  'none-stands': 'Nothing that was said on it still stands.',
} as const satisfies Record<Rule, string>;

/** The same of dates. */
export const findingsOfDates: Partial<Record<Rule, string>> = { empty: 'No day fits both.' };

/** The same where no claim stands: what became of the first. */
export const asideFindings = {
  deprecated: 'The record holds it to be wrong.',
  corrected: 'A later claim corrects it.',
  retracted: 'Its speaker took it back.',
  disowned: 'Its speaker denies having said it.',
  disowns: 'Its speaker denies having said it.',
  'takes-back': 'Its speaker took it back.',
  circular: 'Its chain comes back to where it started.',
} as const satisfies Record<SetAside, string>;
