import { isCircular } from '../compare/origins.ts';
import type { Standings } from '../compare/standing.ts';
import type { Claim } from '../dossier/dossier.ts';
import type { Phrase, Said } from '../message/inline.ts';
import { words } from '../message/phrase.ts';
import type { Words } from '../words/words.ts';
import { valueContent } from './claim-value.ts';
import { fallenMark } from './fallen-mark.ts';
import { questionTitle } from './record-names.ts';
import { saidByOrigin, statementOf } from './said-by-origin.ts';

/**
 * A claim by what it says: "at least 120 Koksan guns — Kyrylo Budanov"; an answer in words after its question; the
 * statement where there is neither. What fell, or counts for nothing, says so first.
 */
export function evidenceTitle(claim: Claim, standings: Standings, w: Words): Phrase {
  const mark = fallenMark(claim, standings, w);
  const circular = mark.length === 0 && isCircular(claim) ? [words(w.fallenFirst.circular, 'strong')] : [];
  return [...mark, ...circular, ...whatItSays(claim, standings, w)];
}

/** True of a claim whose title is its statement. */
export function isTitledByStatement({ question, value }: Claim): boolean {
  return question === null || value === null || value.kind === 'unstated';
}

/** A claim by what it says, without whether it stands: a denial as "The mayor denies 200 houses". */
export function whatItSays(claim: Claim, standings: Standings, w: Words): Phrase {
  const { question, value } = claim;
  if (question === null || value === null || value.kind === 'unstated') return [statementOf(claim)];
  const content: Said['content'] = valueContent(claim, w, { disowns: standings.disowns(claim) });
  const said = saidByOrigin(claim, content, w);
  const isCounted = value.kind === 'figure' || value.kind === 'parts' || value.kind === 'relative';
  return isCounted ? [said] : w.answerLine([questionTitle(question)], [said]);
}
