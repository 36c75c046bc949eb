import type { Claim, Dossier } from '../dossier/dossier.ts';
import { type Phrase, textOf } from '../message/inline.ts';
import { words } from '../message/phrase.ts';
import { standingsIn } from '../query/standings-in.ts';
import type { Words } from '../words/words.ts';
import { isTitledByStatement, whatItSays } from './evidence-title.ts';
import { actorName, claimId, questionTitle } from './record-names.ts';

/** A label is a few words: with a word before it, no platform shows a longer one whole. */
const longestLabel = 64;

/**
 * A claim on a button: what it says, where that is short; else its speaker and the question that it answers; where that
 * is long too, or there is no question, its speaker and its id.
 */
export function claimLabel(claim: Claim, { dossier, words: w }: { dossier: Dossier; words: Words }): Phrase {
  const said = isTitledByStatement(claim) ? null : whatItSays(claim, standingsIn(dossier), w);
  if (said !== null && textOf(said).length <= longestLabel) return said;
  const about: Phrase | null =
    claim.question === null ? null : [actorName(claim.origin), words(w.colon), questionTitle(claim.question)];
  if (about !== null && textOf(about).length <= longestLabel) return about;
  return idLabel(claim, w);
}

/** Labels for some claims beside each other, of which no two are alike. */
export function claimLabels(claims: readonly Claim[], context: { dossier: Dossier; words: Words }): Phrase[] {
  const labels = claims.map((claim) => claimLabel(claim, context));
  const texts = labels.map(textOf);
  return claims.map((claim, index) => {
    const isAlone = texts.indexOf(texts[index] ?? '') === texts.lastIndexOf(texts[index] ?? '');
    return isAlone ? (labels[index] ?? []) : idLabel(claim, context.words);
  });
}

function idLabel(claim: Claim, w: Words): Phrase {
  return [actorName(claim.origin), words(w.saidJoint), claimId(claim)];
}
