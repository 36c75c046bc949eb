import { createHash } from 'node:crypto';
import { BoundedMap } from '../core/memory/bounded-map.ts';
import type { WatchMemory } from '../core/memory/watch-memory.ts';
import type { Picture } from '../core/message/picture.ts';

/** A page that was made: what a browser gets, and what it shows. */
export interface MadePage {
  status: 200 | 302 | 400 | 404 | 500;
  body: string;
  type: string;
  /** Strong: a hash of the body. */
  etag: string;
  /** Where it leads instead. */
  location?: string;
  /** What it shows, which has to be served as long as it is. */
  pictures: readonly Picture[];
  /** False where something of it could not be had just now: then it is not kept for long. */
  isWhole: boolean;
}

const mostPages = 2_000;
const mostBytes = 64_000_000;
/** How long (milliseconds) a page is kept that lacks something. */
const lackingMs = 20_000;

/**
 * Pages by what they are made from. Of one page that many ask for at once, one is made. Only those that are found are
 * kept: addresses of nothing would push them out.
 */
export interface PageCache {
  getOrMake(key: string, make: () => Promise<MadePage>): Promise<MadePage>;
}

/** `now` in milliseconds, of a clock that never goes back. */
export function createPageCache(now: () => number, watchMemory?: WatchMemory): PageCache {
  const pages = new BoundedMap<string, MadePage & { until: number }>({
    entries: mostPages,
    bytes: { most: mostBytes, sizeOf: ({ body }, key) => 2 * (body.length + key.length) + 500 },
  });
  watchMemory?.('web-pages', pages);
  const beingMade = new Map<string, Promise<MadePage>>();
  return {
    async getOrMake(key, make) {
      const kept = pages.get(key);
      const known = kept !== undefined && kept.until > now() ? kept : beingMade.get(key);
      if (known !== undefined) return known;
      const making = make();
      beingMade.set(key, making);
      try {
        const made = await making;
        if (made.status === 200) pages.set(key, { ...made, until: made.isWhole ? Infinity : now() + lackingMs });
        return made;
      } finally {
        beingMade.delete(key);
      }
    },
  };
}

/** A page out of its body. */
export function made(page: Omit<MadePage, 'etag'>): MadePage {
  return { ...page, etag: `"${createHash('sha256').update(page.body).digest('base64url').slice(0, 22)}"` };
}
