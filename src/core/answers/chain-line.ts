import { pathOf } from '../compare/origins.ts';
import type { Claim } from '../dossier/dossier.ts';
import type { Phrase } from '../message/inline.ts';
import { join } from '../message/phrase.ts';
import type { Words } from '../words/words.ts';
import { actorName, publisherName } from './record-names.ts';

/** The chain without its origin, nearest to the reader first: "RBC-Ukraine ← Yonhap". */
export function chainBeforeOrigin(claim: Claim, w: Words): Phrase {
  const hops = pathOf(claim)
    .slice(1, -1)
    .map((actor): Phrase => [actorName(actor)]);
  return join([publisherName(claim.source, w), ...hops], w.arrow);
}

/** The whole chain, nearest to the reader first: "RBC-Ukraine ← Yonhap ← South Korea's defence ministry". */
export function wholeChain(claim: Claim, w: Words): Phrase {
  const hops = claim.chain.map((actor): Phrase => [actorName(actor)]);
  return join([publisherName(claim.source, w), ...hops], w.arrow);
}

/** What a reader must know about a chain that does not end in a named speaker; null for one that does. */
export function chainCaveat(claim: Claim, w: Words): Phrase | null {
  if (claim.circular) return w.circular;
  if (claim.chainComplete) return null;
  return claim.origin.kind === 'anonymous' ? w.chainAnonymous : w.chainBreaksOff;
}

/** The same in two or three words, where there are many claims. */
export function shortCaveat(claim: Claim, w: Words): Phrase | null {
  const caveat = chainCaveat(claim, w);
  return caveat === w.chainBreaksOff ? w.noSourceGiven : caveat;
}
