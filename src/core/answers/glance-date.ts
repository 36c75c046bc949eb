import type { Difference } from '../compare/difference.ts';
import type { Rule } from '../compare/verdict.ts';
import type { Claim } from '../dossier/dossier.ts';
import type { Phrase, Said } from '../message/inline.ts';
import { unspoken } from '../message/phrase.ts';
import type { Words } from '../words/words.ts';
import { dateInline } from './dates.ts';
import { inBrackets } from './in-brackets.ts';
import { publishedDate } from './source-item.ts';

/** Rules by which the order in time decides. */
const rulesOfTime: readonly Rule[] = ['growth', 'fell-below', 'no-order', 'other-period', 'unknown-period'];

/** Whether a verdict rests on dates, so that a figure without its date says too little. */
export function restsOnDates({ verdict, rule, outcomes }: Difference): boolean {
  const isOpen = outcomes.some(({ when }) => when.flat().some(({ kind }) => kind !== 'counts'));
  return isOpen || (verdict === 'updated' && rule !== 'follows') || rulesOfTime.includes(rule);
}

/** " (late October 2024)": the moment that a value stands for; else when it was said, or when its page appeared. */
export function dateInBrackets(claim: Claim, w: Words): Said['content'] {
  return inBrackets(unspoken(dateOf(claim, w)), w);
}

function dateOf({ id, asOf, said, source }: Claim, w: Words): Phrase {
  if (asOf !== null) return [dateInline(asOf, { record: 'claim', id, field: 'as-of' }, w)];
  if (said !== null) return w.saidWhen([dateInline(said, { record: 'claim', id, field: 'said' }, w, 'in-sentence')]);
  return source.published === null ? w.undated : w.publishedWhen(publishedDate(source, w, 'in-sentence'));
}
