import type { Claim, Dossier } from '../dossier/dossier.ts';
import { field } from '../message/field.ts';
import { type Phrase, textOf } from '../message/inline.ts';
import { words } from '../message/phrase.ts';
import { standingsIn } from '../query/standings-in.ts';
import type { Moment } from '../time/moment.ts';
import type { Words } from '../words/words.ts';
import { valueContent } from './claim-value.ts';
import { dateInline } from './dates.ts';
import { distinctLabels, isShort } from './distinct-labels.ts';
import { isTitledByStatement, whatItSays } from './evidence-title.ts';
import { actorName, claimId, questionTitle } from './record-names.ts';
import { saidByOrigin, statementOf } from './said-by-origin.ts';

/** No platform shows a longer label whole; beside a word, less. */
const longestLabel = 75;

interface LabelContext {
  dossier: Dossier;
  words: Words;
}

/**
 * A claim on a button: what it says, where that is short; else its speaker and the question that it answers, or the
 * event that it tells of; where there is neither, its statement, or the speaker alone where all of that is long.
 */
export function claimLabel(claim: Claim, context: LabelContext, longest = longestLabel): Phrase {
  const { dossier, words: w } = context;
  const { question, origin, event } = claim;
  const said = isTitledByStatement(claim) ? null : whatItSays(claim, standingsIn(dossier), w);
  const about = question === null ? null : [actorName(origin), words(w.colon), questionTitle(question)];
  const happened = event === null ? undefined : dossier.events.get(event.id);
  const told =
    event === null || happened === undefined
      ? null
      : [actorName(origin), words(w.colon), field('event', event.id, 'label', happened)];
  const short = [said, about, told].find((label) => label !== null && textOf(label).length <= longest);
  const whole = [about, told, [statementOf(claim)]].find((label) => label !== null && isShort(label));
  return short ?? whole ?? [actorName(origin)];
}

/**
 * Labels for some claims beside each other, of which no two are alike: what differs is told by what they say, then by
 * the last relay or the page, by a day, by the statement; last by the id.
 */
export function claimLabels(claims: readonly Claim[], context: LabelContext): Phrase[] {
  const { dossier, words: w } = context;
  const beside = (claim: Claim, mark: Phrase): Phrase => {
    const whole = [...claimLabel(claim, context), words(w.dot), ...mark];
    return textOf(whole).length <= longestLabel ? whole : [...saidShortly(claim, dossier, w), words(w.dot), ...mark];
  };
  const besideDate = (claim: Claim, moment: Moment | null, of: 'said' | 'as-of'): Phrase | null =>
    moment === null ? null : beside(claim, [dateInline(moment, { record: 'claim', id: claim.id, field: of }, w)]);
  return distinctLabels(claims, [
    (claim) => claimLabel(claim, context),
    (claim) => (claim.value?.kind === 'figure' ? null : saidShortly(claim, dossier, w)),
    (claim) => beside(claim, [actorName(lastRelay(claim))]),
    (claim) => beside(claim, [actorName(claim.source.publisher)]),
    (claim) => besideDate(claim, claim.said, 'said'),
    (claim) => besideDate(claim, claim.asOf, 'as-of'),
    (claim) => [statementOf(claim)],
    (claim) => [actorName(claim.origin), words(w.saidJoint), claimId(claim)],
  ]);
}

/** What a claim says and who says it, without the question and what is counted; or else its statement. */
function saidShortly(claim: Claim, dossier: Dossier, w: Words): Phrase {
  if (isTitledByStatement(claim)) return [statementOf(claim)];
  const disowns = standingsIn(dossier).disowns(claim);
  return [saidByOrigin(claim, valueContent(claim, w, { disowns, counted: false }), w)];
}

/** Who passed a claim on to the page from its speaker: the nearest to the speaker. */
function lastRelay({ chain, source }: Claim) {
  return chain.at(-2) ?? source.author;
}
