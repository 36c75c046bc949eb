import { isCircular } from '../compare/origins.ts';
import type { Claim } from '../dossier/dossier.ts';
import type { Phrase } from '../message/inline.ts';
import { newerAnswer } from '../query/newer-answer.ts';
import { standingsIn } from '../query/standings-in.ts';
import type { ItemContext } from './answer-context.ts';
import { valueContent } from './claim-value.ts';
import { dateInline } from './dates.ts';
import { actorName, claimId } from './record-names.ts';
import { saidByOrigin } from './said-by-origin.ts';
import { tookBackLine } from './took-back-line.ts';

/**
 * What to know before a claim is published: that it no longer stands, that a relay took it back, that its speaker has
 * given a newer answer.
 */
export function citeWarnings(claim: Claim, { dossier, words: w }: ItemContext): Phrase[] {
  const standings = standingsIn(dossier);
  const standing = standings.of(claim);
  const { origin } = claim;
  if (standing !== 'standing') return [w.cite.fallen[standing]([actorName(origin)], origin.plural)];
  if (isCircular(claim)) return [w.cite.circular];
  const by = standings.unsupportedBy(claim);
  const whole = standings.nothingSupports(claim);
  const newer = newerAnswer(claim, dossier);
  return [
    ...(by.length === 0 ? [] : [w.cite.unsupported(tookBackLine({ by, whole }, w), !whole)]),
    ...(newer === null ? [] : [newerLine(newer, w)]),
  ];
}

function newerLine(newer: Claim, w: ItemContext['words']): Phrase {
  const { id, asOf, said } = newer;
  const field = asOf === null ? 'said' : 'as-of';
  const moment = asOf ?? said;
  const date = moment === null ? null : [dateInline(moment, { record: 'claim', id, field }, w, 'in-sentence')];
  return w.cite.newer([saidByOrigin(newer, valueContent(newer, w), w)], date, [claimId(newer)]);
}
