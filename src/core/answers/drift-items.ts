import type { Drift } from '../compare/drift.ts';
import type { Phrase } from '../message/inline.ts';
import type { ListItem } from '../message/view.ts';
import type { Words } from '../words/words.ts';
import { chainBeforeOrigin } from './chain-line.ts';
import { quoteLine } from './quote-line.ts';
import { actorName } from './record-names.ts';

/**
 * What a relay changed: its words, what changed in them, and the words that it rendered. Or two relays that differ,
 * where it is not known who changed something.
 */
export function driftItems(drifts: readonly Drift[], w: Words): ListItem[] {
  return drifts.map((drift) => {
    const changed = drift.isChange ? changeLine(drift, w) : differenceLine(drift, w);
    const line = drift.translated ? [...changed, ...w.driftTranslated] : changed;
    return { text: quoteLine(drift.relay, w), details: [line, wordsLine(drift, w)] };
  });
}

function changeLine({ relay, kinds }: Drift, w: Words): Phrase {
  return w.driftLine(
    chainBeforeOrigin(relay, w),
    kinds.map((kind) => w.drift[kind]),
  );
}

function differenceLine({ words, relay, kinds }: Drift, w: Words): Phrase {
  const names = [...new Set(kinds.map((kind) => w.driftDifference[kind]))];
  return w.driftDiffer(chainBeforeOrigin(relay, w), chainBeforeOrigin(words, w), names);
}

function wordsLine({ words, isChange }: Drift, w: Words): Phrase {
  if (words.wording === 'direct') return w.driftWords(quoteLine(words, w));
  if (isChange) return w.driftOwnPage([actorName(words.source.author)], quoteLine(words, w));
  return w.driftOther(chainBeforeOrigin(words, w), quoteLine(words, w));
}
