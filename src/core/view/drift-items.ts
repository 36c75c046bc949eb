import type { Drift } from '../compare/drift.ts';
import type { Claim } from '../dossier/dossier.ts';
import type { Words } from '../words/words.ts';
import type { Phrase } from './inline.ts';
import { words } from './phrase.ts';
import { route } from './pieces.ts';
import { said } from './value.ts';
import type { ListItem } from './view.ts';

/** What a relay made of an origin's words: its own words, what changed, and the words that it had to go by. */
export function driftItems(drifts: readonly Drift[], w: Words): ListItem[] {
  return drifts.map(({ words: original, relay, kinds }) => ({
    text: quoteLine(relay, w),
    details: [
      w.driftLine(
        route(relay, w),
        kinds.map((kind) => w.drift[kind]),
      ),
      w.driftWords(quoteLine(original, w)),
    ],
  }));
}

/** A claim's quote in quotation marks, with its speaker. */
export function quoteLine(claim: Claim, w: Words): Phrase {
  return [said(claim, [words('“'), { kind: 'quote', text: claim.quote, of: claim.id }, words('”')], w)];
}
