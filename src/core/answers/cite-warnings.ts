import { isCircular } from '../compare/origins.ts';
import type { Claim } from '../dossier/dossier.ts';
import { isUnverified } from '../dossier/is-unverified.ts';
import type { Phrase } from '../message/inline.ts';
import { newerAnswer } from '../query/newer-answer.ts';
import { standingsIn } from '../query/standings-in.ts';
import type { ItemContext } from './answer-context.ts';
import { valueContent } from './claim-value.ts';
import { dateInline } from './dates.ts';
import { actorName, claimId } from './record-names.ts';
import { saidByOrigin } from './said-by-origin.ts';
import { tookBackLine } from './took-back-line.ts';

/** Why a claim must not be published as it stands: it no longer does, its chain is circular, a relay took it back. */
export function citeWarnings(claim: Claim, { dossier, words: w }: ItemContext): Phrase[] {
  const standings = standingsIn(dossier);
  const standing = standings.of(claim);
  const { origin } = claim;
  if (standing !== 'standing') return [w.cite.fallen[standing]([actorName(origin)], origin.plural)];
  if (isCircular(claim)) return [w.cite.circular];
  const by = standings.unsupportedBy(claim);
  const whole = standings.nothingSupports(claim);
  return by.length === 0 ? [] : [w.cite.unsupported(tookBackLine({ by, whole }, w), !whole)];
}

/** What else to know: that the speaker gave a newer answer, and that nobody can verify the quote. */
export function citeNotes(claim: Claim, { dossier, words: w }: ItemContext): Phrase[] {
  const mayBePublished = standingsIn(dossier).of(claim) === 'standing' && !isCircular(claim);
  const newer = mayBePublished ? newerAnswer(claim, dossier) : null;
  return [...(newer === null ? [] : [newerLine(newer, w)]), ...(isUnverified(claim) ? [w.cite.unverified] : [])];
}

function newerLine(newer: Claim, w: ItemContext['words']): Phrase {
  const { id, asOf, said } = newer;
  const field = asOf === null ? 'said' : 'as-of';
  const moment = asOf ?? said;
  const date = moment === null ? null : [dateInline(moment, { record: 'claim', id, field }, w, 'in-sentence')];
  return w.cite.newer([saidByOrigin(newer, valueContent(newer, w), w)], date, [claimId(newer)]);
}
