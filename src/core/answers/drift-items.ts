import type { Drift } from '../compare/drift.ts';
import type { ListItem } from '../message/view.ts';
import type { Words } from '../words/words.ts';
import { chainBeforeOrigin } from './chain-line.ts';
import { quoteLine } from './quote-line.ts';

/** What a relay changed in an origin's words: the relay's words, what changed in them, and the words that it quotes. */
export function driftItems(drifts: readonly Drift[], w: Words): ListItem[] {
  return drifts.map(({ words: original, relay, kinds }) => ({
    text: quoteLine(relay, w),
    details: [
      w.driftLine(
        chainBeforeOrigin(relay, w),
        kinds.map((kind) => w.drift[kind]),
      ),
      w.driftWords(quoteLine(original, w)),
    ],
  }));
}
