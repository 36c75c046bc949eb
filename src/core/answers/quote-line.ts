import type { Claim } from '../dossier/dossier.ts';
import { isUnverified } from '../dossier/is-unverified.ts';
import type { Phrase, Said } from '../message/inline.ts';
import { words } from '../message/phrase.ts';
import type { Words } from '../words/words.ts';
import { actorName } from './record-names.ts';

/**
 * A claim's quote in quotation marks, with its speaker. If the words are a relay's and not the speaker's own, the relay
 * is named too: "… — Kyrylo Budanov, in the words of The Telegraph". A quote that nobody can verify is marked.
 */
export function quoteLine(claim: Claim, w: Words): Phrase {
  const { origin, source, wording, chain } = claim;
  const isOwn = wording === 'direct' || chain.length === 0;
  const speaker: Said['speaker'] = isOwn
    ? [actorName(origin)]
    : [actorName(origin), words(w.inTheWordsOf), actorName(source.author)];
  const mark = isUnverified(claim) ? [words(w.unverified)] : [];
  const content = [
    words(w.quoteStart),
    { kind: 'quote' as const, text: claim.quote, of: claim.id },
    words(w.quoteEnd),
    ...mark,
  ];
  return [{ kind: 'said', speaker, order: 'content-first', joint: w.saidJoint, content }];
}
