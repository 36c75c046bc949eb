import type { OriginCount } from '../../compare/origins.ts';
import { beforeCounted, isNothing } from './counted.ts';
import { dateInSentence, dateText } from './dates.ts';
import { asideFindings, findings, findingsOfDates, verdictSigns } from './findings.ts';
import { intervalText, numberText, percentText, sumText } from './numbers.ts';
import { localDateText, momentText, nearDateText, nearMomentText } from './times.ts';
import {
  driftDifferences,
  driftNames,
  modalityTags,
  ruleReasons,
  sumReasons,
  verdictMeanings,
  verdictNames,
  verdictShortNames,
  verdictVerbs,
} from './verdicts.ts';

/** Texts of numbers, dates and the fixed vocabulary. */
export const basics = {
  date: dateText,
  dateInSentence,
  moment: momentText,
  localDate: localDateText,
  nearMoment: nearMomentText,
  nearDate: nearDateText,
  number: numberText,
  interval: intervalText,
  sum: sumText,
  percent: percentText,
  verdict: verdictNames,
  verdictShort: verdictShortNames,
  sign: verdictSigns,
  finding: findings,
  asideFinding: asideFindings,
  findingOfDates: findingsOfDates,
  verdictMeaning: verdictMeanings,
  verdictVerb: verdictVerbs,
  rule: ruleReasons,
  sumReason: sumReasons,
  modality: modalityTags,
  drift: driftNames,
  driftDifference: driftDifferences,
  yes: 'yes',
  no: 'no',
  unstated: { figure: 'no figure given', answer: 'no answer given' },
  isNothing,
  beforeCounted,
  /** Instead of "none", before what is counted. */
  noneOf: 'no',
  /** A denial: before a figure, before another value, of a yes; and that there is nothing. */
  denies: {
    figure: (plural: boolean) => (plural ? 'deny ' : 'denies '),
    other: (plural: boolean) => (plural ? 'deny: ' : 'denies: '),
    it: (plural: boolean) => (plural ? 'deny it' : 'denies it'),
    nothing: (plural: boolean) => (plural ? 'deny that the number' : 'denies that the number'),
  },
  /** A denial of having said it. */
  disowns: {
    figure: (plural: boolean) => (plural ? 'deny having given ' : 'denies having given '),
    other: (plural: boolean) => (plural ? 'deny having said: ' : 'denies having said: '),
    nothing: (plural: boolean) => (plural ? 'deny having said that the number' : 'denies having said that the number'),
  },
  /** Between "denies that the number" and "is none": what is counted. */
  numberOf: ' of ',
  numberIs: ' is ',
  by: ' by ',
  /** Between a relative amount and the figure that it is relative to: "twice as many as the mayor’s “120”". */
  relativeTo: ' as ',
  possessiveOpen: '’s “',
  quoteEnd: '”',
  thatIs: ', that is, ',
  listSeparator: ', ',
  colon: ': ',
  and: ' and ',
  dot: ' · ',
  /** "2–3", or "2" where the bounds are the same. */
  bounds: (min: number, max: number) => (min === max ? numberText(min) : `${numberText(min)}–${numberText(max)}`),
  outlets: (n: number) => (n === 1 ? ' outlet' : ' outlets'),
  origins: ({ max }: OriginCount) => (max === 1 ? ' origin' : ' origins'),
  parties: (n: number) => (n === 1 ? ' party' : ' parties'),
  claims: (n: number) => (n === 1 ? ' claim' : ' claims'),
  sources: (n: number) => (n === 1 ? ' source' : ' sources'),
  questions: (n: number) => (n === 1 ? ' question' : ' questions'),
  actors: (n: number) => (n === 1 ? ' actor' : ' actors'),
};
