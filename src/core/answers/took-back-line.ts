import type { Unsupported } from '../compare/difference.ts';
import type { Phrase } from '../message/inline.ts';
import type { Words } from '../words/words.ts';
import { actorName } from './record-names.ts';

/** "OCHA took back what it had passed on, and nothing else supports it". */
export function tookBackLine({ by, whole }: Unsupported, w: Words): Phrase {
  const relays = [...new Map(by.map(({ relay }) => [relay.id, relay])).values()];
  const isPlural = relays.length > 1 || relays.some(({ plural }) => plural);
  return w.tookBack(
    relays.map((relay) => [actorName(relay)]),
    isPlural,
    !whole,
  );
}
