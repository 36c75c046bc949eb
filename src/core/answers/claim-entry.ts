import type { Claim } from '../dossier/dossier.ts';
import { isUnverified } from '../dossier/is-unverified.ts';
import type { Phrase, Said } from '../message/inline.ts';
import { join, words } from '../message/phrase.ts';
import type { Block } from '../message/view.ts';
import { standingsFrom } from '../query/differences.ts';
import { isPerhapsPublished, type Vantage } from '../query/vantage.ts';
import type { Words } from '../words/words.ts';
import type { ItemContext } from './answer-context.ts';
import { lostSupport, provenance } from './claim-items.ts';
import { valueContent } from './claim-value.ts';
import { fallenMark } from './fallen-mark.ts';
import { actorName, questionTitle } from './record-names.ts';
import { saidByOrigin, statementOf } from './said-by-origin.ts';
import { quoteSaysMore, statementHoldsValue } from './says-more.ts';

/**
 * A claim at a glance: our statement, which names its speaker; after it the quote where it says more, and the value
 * where the statement does not give it; in small print its chain, how firmly it was said, its date and its id. Before
 * all of it stands that it fell.
 */
export function claimEntry(claim: Claim, context: ItemContext, vantage: Vantage = {}): Block {
  const { words: w } = context;
  return {
    kind: 'entry',
    text: [...fallenMark(claim, standingsFrom(context.dossier, vantage), w), statementWithQuote(claim, w)],
    lines: [...lostSupport(claim, context, vantage), ...valueLines(claim, context, vantage)],
    small: [join([...provenance(claim, context, vantage), ...straddling(claim, context, vantage)], w.dot)],
  };
}

/**
 * "Anna Brook put it at about 200. In the words of River Post: “some 200 homes”". The statement alone where the quote
 * says no more; the words of a quote that nobody can verify stand there always, with that mark.
 */
function statementWithQuote(claim: Claim, w: Words): Said {
  const { id, origin, source, wording, chain, quote } = claim;
  const statement = statementOf(claim);
  if (!isUnverified(claim) && !quoteSaysMore(claim)) return statement;
  const isOwn = wording === 'direct' || chain.length === 0;
  const content: Said['content'] = [
    ...statement.content,
    ...(isOwn ? [words(w.ownWords)] : [words(w.wordsOf), actorName(source.author), words(w.colon)]),
    words(w.quoteStart),
    { kind: 'quote', text: quote, of: id },
    words(w.quoteEnd),
    ...(isUnverified(claim) ? [words(w.unverified)] : []),
  ];
  return { ...statement, speaker: [actorName(origin)], content };
}

/** The question that a claim answers with its value, where the statement does not give that. */
function valueLines(claim: Claim, { dossier, words: w }: ItemContext, vantage: Vantage): Phrase[] {
  const { question } = claim;
  if (question === null || statementHoldsValue(claim, dossier.language)) return [];
  const value = valueContent(claim, w, { disowns: standingsFrom(dossier, vantage).disowns(claim) });
  return [w.answerLine([questionTitle(question)], [saidByOrigin(claim, value, w)])];
}

/** That a claim's page may or may not have been published by the day that was asked for. */
function straddling(claim: Claim, { words: w }: ItemContext, { asOf }: Vantage): Phrase[] {
  return isPerhapsPublished(claim.source, asOf) ? [w.perhapsPublished] : [];
}
