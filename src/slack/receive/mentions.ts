import { BoundedMap } from '../../core/memory/bounded-map.ts';
import type { Remembered } from '../../core/memory/watch-memory.ts';
import { createMentionLanes, type LaneOptions, type MentionLanes } from './mention-lanes.ts';

/** What is remembered of mentions: no text, and nobody. */
export interface Mentions extends Remembered {
  lanes: MentionLanes;
  /** True for a message that comes for the first time. Slack sends some events again. */
  isNew(channel: string, ts: string): boolean;
  /** True the first time that a thread is told how the bot is asked. */
  mayTellHow(channel: string, thread: string): boolean;
}

export function createMentions(options: LaneOptions): Mentions {
  const seen = remembering(20_000);
  const told = remembering(5_000);
  return {
    lanes: createMentionLanes(options),
    get bytes() {
      return seen.bytes + told.bytes;
    },
    isNew: (channel, ts) => isFirst(seen, `${channel} ${ts}`),
    mayTellHow: (channel, thread) => isFirst(told, `${channel} ${thread}`),
  };
}

/** Two bytes for each character, and what a map needs for an entry. */
function remembering(entries: number): BoundedMap<string, true> {
  return new BoundedMap({ entries, bytes: { most: entries * 300, sizeOf: (_, key) => 2 * key.length + 150 } });
}

function isFirst(known: BoundedMap<string, true>, key: string): boolean {
  if (known.get(key) === true) return false;
  known.set(key, true);
  return true;
}
