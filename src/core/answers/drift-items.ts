import type { Drift } from '../compare/drift.ts';
import type { ListItem } from '../message/view.ts';
import type { Words } from '../words/words.ts';
import { chainBeforeOrigin } from './chain-line.ts';
import { quoteLine } from './quote-line.ts';

/** What a relay made of an origin's words: its own words, what changed, and the words that it had to go by. */
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
