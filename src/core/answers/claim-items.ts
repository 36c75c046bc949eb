import type { Claim } from '../dossier/dossier.ts';
import type { Phrase } from '../message/inline.ts';
import { join, words } from '../message/phrase.ts';
import type { ListItem } from '../message/view.ts';
import { standingsIn } from '../query/standings-in.ts';
import type { Words } from '../words/words.ts';
import type { ItemContext } from './answer-context.ts';
import { chainCaveat, wholeChain } from './chain-line.ts';
import { valueContent } from './claim-value.ts';
import { dateInline } from './dates.ts';
import { quoteLine } from './quote-line.ts';
import { claimId, questionTitle } from './record-names.ts';
import { saidByOrigin, statementOf } from './said-by-origin.ts';

/** A claim in a list: our statement and its speaker, then the quote, the chain, and what it answers. */
export function claimItem(claim: Claim, context: ItemContext): ListItem {
  const { words: w } = context;
  return {
    text: [statementOf(claim)],
    details: [quoteLine(claim, w), provenanceLine(claim, context), ...answerLines(claim, w)],
  };
}

/**
 * Why a claim no longer stands, if it does not; its chain; how firmly and when it was said; and its id, to ask for
 * evidence.
 */
export function provenanceLine(claim: Claim, { dossier, words: w }: ItemContext): Phrase {
  const standing = standingsIn(dossier).of(claim);
  const caveat = chainCaveat(claim, w);
  const tag = w.modality[claim.modality];
  const parts: Phrase[] = [
    ...(standing === 'standing' ? [] : [[words(w.standing[standing], 'strong')]]),
    wholeChain(claim, w),
    ...(caveat === null ? [] : [caveat]),
    ...(tag === '' ? [] : [[words(tag)]]),
    ...(claim.said === null
      ? []
      : [w.saidWhen([dateInline(claim.said, { record: 'claim', id: claim.id, field: 'said' }, w, 'in-sentence')])]),
    [claimId(claim)],
  ];
  return join(parts, w.dot);
}

function answerLines(claim: Claim, w: Words): Phrase[] {
  if (claim.question === null || claim.value === null) return [];
  return [w.answerLine([questionTitle(claim.question)], [saidByOrigin(claim, valueContent(claim, w), w)])];
}
