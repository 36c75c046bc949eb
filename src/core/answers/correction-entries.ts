import type { Standings } from '../compare/standing.ts';
import type { Claim, Dossier } from '../dossier/dossier.ts';
import type { Phrase } from '../message/inline.ts';
import { join, words } from '../message/phrase.ts';
import type { Block } from '../message/view.ts';
import type { Words } from '../words/words.ts';
import { ownDate } from './claim-items.ts';
import { claimId } from './record-names.ts';
import { statementOf } from './said-by-origin.ts';
import { strong } from './strong.ts';
import { tookBackLine } from './took-back-line.ts';

/** How many corrections of one claim are told in full; of the others there are the ids. */
const mostTold = 3;

/** What corrects a claim, takes it back or disowns it, and which relays no longer support it. */
export function entriesAgainst(claim: Claim, standings: Standings, w: Words): Block[] {
  const by = standings.unsupportedBy(claim);
  const lost = new Set(by.map(({ retraction }) => retraction));
  const corrections = standings.correctionsOf(claim).filter((other) => !lost.has(other));
  return [
    ...(by.length === 0
      ? []
      : [
          entry(
            strong(tookBackLine({ by, whole: standings.nothingSupports(claim) }, w)),
            [...lost].map((retraction): Phrase => [claimId(retraction)]),
            w,
          ),
        ]),
    ...corrections.slice(0, mostTold).map((other) => toldEntry(w.correctedIn[kindOf(other, standings)], other, w)),
    ...restBlocks(corrections.slice(mostTold), w),
  ];
}

/** What a claim corrects, takes back or disowns itself. */
export function entriesFor(claim: Claim, standings: Standings, dossier: Dossier, w: Words): Block[] {
  const target = claim.corrects === null ? undefined : dossier.claims.get(claim.corrects);
  return target === undefined ? [] : [toldEntry(w.correcting[kindOf(claim, standings)], target, w)];
}

/** The claims of those entries, each with evidence of its own; the same claim once. */
export function relatedClaims(claim: Claim, standings: Standings, dossier: Dossier): Claim[] {
  const target = claim.corrects === null ? undefined : dossier.claims.get(claim.corrects);
  const withdrawn = standings.unsupportedBy(claim).map(({ retraction }) => retraction);
  const all = [...standings.correctionsOf(claim), ...withdrawn, ...(target === undefined ? [] : [target])];
  return [...new Set(all)].slice(0, mostTold);
}

function kindOf(correction: Claim, standings: Standings): 'corrected' | 'retracted' | 'disowned' {
  if (correction.modality === 'retracted') return 'retracted';
  return standings.disowns(correction) ? 'disowned' : 'corrected';
}

function toldEntry(label: Phrase, other: Claim, w: Words): Block {
  const text = [...strong(label), words(w.colon, 'strong'), statementOf(other)];
  return entry(text, [...ownDate(other, w), [claimId(other)]], w);
}

function entry(text: Phrase, small: readonly Phrase[], w: Words): Block {
  return { kind: 'entry', text, lines: [], small: [join(small, w.dot)] };
}

function restBlocks(rest: readonly Claim[], w: Words): Block[] {
  if (rest.length === 0) return [];
  const ids = rest.map((other): Phrase => [claimId(other)]);
  return [{ kind: 'small', text: w.alsoCorrected(ids) }];
}
