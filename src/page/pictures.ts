import { createHash } from 'node:crypto';
import { BoundedMap } from '../core/memory/bounded-map.ts';
import type { WatchMemory } from '../core/memory/watch-memory.ts';
import type { Picture } from '../core/message/picture.ts';
import type { Draw, DrawOrder, Theme } from '../core/posting/draw.ts';
import { withTimeout } from '../platform/with-timeout.ts';
import type { PicturesForPages } from './page-parts.ts';

/** How much of what is shown is known by its address: facts are some kilobytes each. */
const mostPictures = 2_000;
const mostBytes = 16_000_000;
/** How long (milliseconds) a page waits for a picture before it goes out without. */
const patienceMs = 6_000;
/** Where an SVG does not say its size. */
const usualSize = { width: 380, height: 300 };

interface PictureParts {
  draw: Draw;
  now(): Temporal.Instant;
  watchMemory?: WatchMemory | undefined;
}

/**
 * The pictures of the pages: drawn when a page is made, and served at an address that holds a hash of their facts, and
 * the page that shows them. Whoever does not know the facts, as another instance or after a restart, makes that page.
 */
export interface Pictures extends PicturesForPages {
  /** Makes sure that a picture is served whose page is shown again. */
  keep(picture: Picture): void;
  /** The bytes at an address: `gone` where none are known, `busy` where they cannot be drawn now. */
  bytesAt(hash: string, order: Omit<DrawOrder, 'picture'>): Promise<Uint8Array | 'gone' | 'busy'>;
}

export function createPictures({ draw, now, watchMemory }: PictureParts): Pictures {
  const known = new BoundedMap<string, Picture>({
    entries: mostPictures,
    bytes: { most: mostBytes, sizeOf: (picture) => 4 * JSON.stringify(picture).length },
  });
  watchMemory?.('web-pictures', known);
  return {
    async prepare(picture, page) {
      const hash = hashOf(picture);
      // Also where it cannot be drawn just now: later it can.
      known.set(hash, picture);
      const [light, dark] = await Promise.all([svgOf(picture, 'light'), svgOf(picture, 'dark')]);
      if (light === null || dark === null) return null;
      // A picture says as of which day it is.
      const of: Record<string, string> = page === null ? {} : { of: page, on: dayOf(now()) };
      const address = (format: DrawOrder['format'], query: Record<string, string>) => {
        const search = new URLSearchParams({ ...query, ...of });
        return `/picture/${hash}.${format}${search.size === 0 ? '' : `?${search}`}`;
      };
      return {
        light: address('svg', {}),
        dark: address('svg', { theme: 'dark' }),
        png: address('png', {}),
        ...sizeOf(light),
      };
    },
    keep: (picture) => known.set(hashOf(picture), picture),
    async bytesAt(hash, order) {
      const picture = known.get(hash);
      return picture === undefined ? 'gone' : ((await drawn(draw, { ...order, picture })) ?? 'busy');
    },
  };

  function svgOf(picture: Picture, theme: Theme): Promise<Uint8Array | null> {
    return drawn(draw, { picture, theme, format: 'svg' });
  }
}

function drawn(draw: Draw, order: DrawOrder): Promise<Uint8Array | null> {
  return withTimeout(draw(order), patienceMs, null);
}

/** The day of a moment, in UTC: "2031-03-04". */
export function dayOf(moment: Temporal.Instant): string {
  return moment.toZonedDateTimeISO('UTC').toPlainDate().toString();
}

function hashOf(picture: Picture): string {
  return createHash('sha256').update(JSON.stringify(picture)).digest('hex').slice(0, 32);
}

/** The size that an SVG says of itself, in CSS pixels. */
export function sizeOf(svg: Uint8Array): { width: number; height: number } {
  const [root = ''] = /<svg\b[^>]*>/u.exec(new TextDecoder().decode(svg.subarray(0, 2_000))) ?? [];
  const read = (name: string) => Number(new RegExp(`\\s${name}="([\\d.]+)(?:px)?"`, 'u').exec(root)?.[1] ?? Number.NaN);
  const [width, height] = [read('width'), read('height')];
  return width > 0 && height > 0 ? { width: Math.round(width), height: Math.round(height) } : usualSize;
}
