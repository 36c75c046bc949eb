import type { Claim } from '../dossier/dossier.ts';
import type { Phrase } from '../message/inline.ts';
import { join, words } from '../message/phrase.ts';
import type { ListItem } from '../message/view.ts';
import { standingsIn } from '../query/standings-in.ts';
import type { Words } from '../words/words.ts';
import type { AnswerContext } from './answer-context.ts';
import { chainCaveat, fullChain } from './chain-line.ts';
import { said, statement, valueContent } from './claim-value.ts';
import { date } from './counts.ts';
import { quoteLine } from './quote-line.ts';
import { claimId, questionTitle } from './record-names.ts';

type Shown = Pick<AnswerContext, 'dossier' | 'words'>;

/** A claim in a list: our statement and its speaker, then the quote, the chain, and what it answers. */
export function claimItem(claim: Claim, context: Shown): ListItem {
  const { words: w } = context;
  return {
    text: [statement(claim)],
    details: [quoteLine(claim, w), wayLine(claim, context), ...answerLines(claim, w)],
  };
}

/** What befell it where it does not stand; the chain, how firmly it was said and when, and the id to ask for evidence with. */
export function wayLine(claim: Claim, { dossier, words: w }: Shown): Phrase {
  const standing = standingsIn(dossier).of(claim);
  const caveat = chainCaveat(claim, w);
  const tag = w.modality[claim.modality];
  const parts: Phrase[] = [
    ...(standing === 'standing' ? [] : [[words(w.standing[standing], 'strong')]]),
    fullChain(claim, w),
    ...(caveat === null ? [] : [caveat]),
    ...(tag === '' ? [] : [[words(tag)]]),
    ...(claim.said === null
      ? []
      : [w.saidWhen([date(claim.said, { record: 'claim', id: claim.id, field: 'said' }, w, 'in-sentence')])]),
    [claimId(claim)],
  ];
  return join(parts, w.dot);
}

function answerLines(claim: Claim, w: Words): Phrase[] {
  if (claim.question === null || claim.value === null) return [];
  return [w.answerLine([questionTitle(claim.question)], [said(claim, valueContent(claim, w), w)])];
}
