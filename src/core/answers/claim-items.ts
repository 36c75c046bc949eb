import type { Standings } from '../compare/standing.ts';
import type { Claim } from '../dossier/dossier.ts';
import { field } from '../message/field.ts';
import type { Phrase } from '../message/inline.ts';
import { join, words } from '../message/phrase.ts';
import type { ListItem } from '../message/view.ts';
import { standingsFrom } from '../query/differences.ts';
import type { Vantage } from '../query/vantage.ts';
import type { Words } from '../words/words.ts';
import type { ItemContext } from './answer-context.ts';
import { chainCaveat, wholeChain } from './chain-line.ts';
import { modalityTag, valueContent } from './claim-value.ts';
import { dateInline } from './dates.ts';
import { quoteLine } from './quote-line.ts';
import { claimId, questionTitle } from './record-names.ts';
import { saidByOrigin, statementOf } from './said-by-origin.ts';
import { tookBackLine } from './took-back-line.ts';

/** A claim in a list: our statement and its speaker, then the quote, the chain, and what it answers. */
export function claimItem(claim: Claim, context: ItemContext, vantage: Vantage = {}): ListItem {
  const { words: w } = context;
  return {
    text: [statementOf(claim)],
    details: [quoteLine(claim, w), provenanceLine(claim, context, vantage), ...answerLines(claim, context, vantage)],
  };
}

/**
 * Why a claim no longer stands, if by what is seen from a vantage it does not; who took back what it passed on of it;
 * its chain; how firmly and when it was said; and its id, to ask for evidence.
 */
export function provenanceLine(claim: Claim, { dossier, words: w }: ItemContext, vantage: Vantage = {}): Phrase {
  const standings = standingsFrom(dossier, vantage);
  const standing = standings.of(claim);
  const by = standings.unsupportedBy(claim);
  const caveat = chainCaveat(claim, w);
  const firmly = firmness(claim, standings, w);
  const parts: Phrase[] = [
    ...(standing === 'standing' ? [] : [[words(w.standing[standing], 'strong')]]),
    ...(by.length === 0 ? [] : [tookBackLine({ by, whole: standings.nothingSupports(claim) }, w)]),
    wholeChain(claim, w),
    ...(caveat === null ? [] : [caveat]),
    ...(firmly.length === 0 ? [] : [firmly]),
    ...(claim.said === null
      ? []
      : [w.saidWhen([dateInline(claim.said, { record: 'claim', id: claim.id, field: 'said' }, w, 'in-sentence')])]),
    [claimId(claim)],
  ];
  return join(parts, w.dot);
}

/** How firmly a claim was said, if it was not asserted; and which claim it denies having said. */
function firmness(claim: Claim, standings: Standings, w: Words): Phrase {
  const { corrects } = claim;
  if (corrects === null || !standings.disowns(claim)) return modalityTag(claim, w);
  return w.disownsClaim([field('claim', corrects, 'id', corrects)]);
}

function answerLines(claim: Claim, { dossier, words: w }: ItemContext, vantage: Vantage): Phrase[] {
  if (claim.question === null || claim.value === null) return [];
  const value = valueContent(claim, w, { disowns: standingsFrom(dossier, vantage).disowns(claim) });
  return [w.answerLine([questionTitle(claim.question)], [saidByOrigin(claim, value, w)])];
}
