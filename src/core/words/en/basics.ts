import type { OriginCount } from '../../compare/origins.ts';
import { dateInSentence, dateText } from './dates.ts';
import { intervalText, numberText, percentText, sumText } from './numbers.ts';
import { localDateText, momentText } from './times.ts';
import { driftNames, modalityTags, ruleReasons, verdictMeanings, verdictNames } from './verdicts.ts';

/** Texts of numbers, dates and the fixed vocabulary. */
export const basics = {
  date: dateText,
  dateInSentence,
  moment: momentText,
  localDate: localDateText,
  number: numberText,
  interval: intervalText,
  sum: sumText,
  percent: percentText,
  verdict: verdictNames,
  verdictMeaning: verdictMeanings,
  rule: ruleReasons,
  modality: modalityTags,
  drift: driftNames,
  yes: 'yes',
  no: 'no',
  unstated: 'no figure given',
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
