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
import { shortCaveat, wholeChain } from './chain-line.ts';
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
export function provenanceLine(claim: Claim, context: ItemContext, vantage: Vantage = {}): Phrase {
  const { dossier, words: w } = context;
  const standing = standingsFrom(dossier, vantage).of(claim);
  const parts: Phrase[] = [
    ...(standing === 'standing' ? [] : [[words(w.standing[standing], 'strong')]]),
    ...lostSupport(claim, context, vantage),
    ...provenance(claim, context, vantage),
  ];
  return join(parts, w.dot);
}

/** Which relays took back what they had passed on of a claim; nothing where none did. */
export function lostSupport(claim: Claim, { dossier, words: w }: ItemContext, vantage: Vantage): Phrase[] {
  const standings = standingsFrom(dossier, vantage);
  const by = standings.unsupportedBy(claim);
  return by.length === 0 ? [] : [tookBackLine({ by, whole: standings.nothingSupports(claim) }, w)];
}

/** A claim's chain; how firmly it was said; when, or else of which moment it tells; and its id. */
export function provenance(claim: Claim, context: ItemContext, vantage: Vantage): Phrase[] {
  return [...chainAndFirmness(claim, context, vantage), ...ownDate(claim, context.words), [claimId(claim)]];
}

/** A claim's chain, what a reader must know of it, and how firmly it was said. */
function chainAndFirmness(claim: Claim, { dossier, words: w }: ItemContext, vantage: Vantage): Phrase[] {
  const firmly = firmness(claim, standingsFrom(dossier, vantage), w);
  return [...chainAndCaveat(claim, w), ...(firmly.length === 0 ? [] : [firmly])];
}

/** A claim's chain, and what a reader must know of it. */
export function chainAndCaveat(claim: Claim, w: Words): Phrase[] {
  const caveat = shortCaveat(claim, w);
  return [wholeChain(claim, w), ...(caveat === null ? [] : [caveat])];
}

/** When a claim was said. */
export function saidDate({ id, said }: Claim, w: Words): Phrase[] {
  if (said === null) return [];
  return [w.saidWhen([dateInline(said, { record: 'claim', id, field: 'said' }, w, 'in-sentence')])];
}

/** When a claim was said, or else the moment that its value refers to. */
export function ownDate(claim: Claim, w: Words): Phrase[] {
  const { id, said, asOf } = claim;
  if (said !== null || asOf === null) return saidDate(claim, w);
  return [w.stoodWhen([dateInline(asOf, { record: 'claim', id, field: 'as-of' }, w, 'in-sentence')])];
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
