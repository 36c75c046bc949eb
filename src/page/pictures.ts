import { createHash } from 'node:crypto';
import { BoundedMap } from '../core/memory/bounded-map.ts';
import type { WatchMemory } from '../core/memory/watch-memory.ts';
import type { Picture } from '../core/message/picture.ts';
import type { Draw, DrawOrder, Theme } from '../core/posting/draw.ts';
import { withTimeout } from '../platform/with-timeout.ts';
import type { DrawnPicture } from './render/render-view.ts';

/** How much of what is shown is known by its address: facts are some kilobytes each. */
const mostPictures = 2_000;
const mostBytes = 16_000_000;
/** How long (milliseconds) a page waits for a picture before it goes out without. */
const patienceMs = 6_000;
/** Where an SVG does not say its size. */
const usualSize = { width: 380, height: 300 };

/** The pictures of the pages: drawn when a page is made, and served at an address that holds a hash of their facts. */
export interface Pictures {
  /** Draws a picture for a page, in both modes; null where it cannot be had now. */
  prepare(picture: Picture): Promise<DrawnPicture | null>;
  /** Makes sure that a picture is served whose page is shown again. */
  keep(picture: Picture): void;
  /** The bytes at an address; null where there are none. */
  bytesAt(hash: string, order: Omit<DrawOrder, 'picture'>): Promise<Uint8Array | null>;
}

export function createPictures({ draw, watchMemory }: { draw: Draw; watchMemory?: WatchMemory | undefined }): Pictures {
  const known = new BoundedMap<string, Picture>({
    entries: mostPictures,
    bytes: { most: mostBytes, sizeOf: (picture) => 4 * JSON.stringify(picture).length },
  });
  watchMemory?.('web-pictures', known);
  return {
    async prepare(picture) {
      const [light, dark] = await Promise.all([svgOf(picture, 'light'), svgOf(picture, 'dark')]);
      if (light === null || dark === null) return null;
      const hash = hashOf(picture);
      known.set(hash, picture);
      return {
        light: `/picture/${hash}.svg`,
        dark: `/picture/${hash}.svg?theme=dark`,
        png: `/picture/${hash}.png`,
        ...sizeOf(light),
      };
    },
    keep: (picture) => known.set(hashOf(picture), picture),
    async bytesAt(hash, order) {
      const picture = known.get(hash);
      return picture === undefined ? null : drawn(draw, { ...order, picture });
    },
  };

  function svgOf(picture: Picture, theme: Theme): Promise<Uint8Array | null> {
    return drawn(draw, { picture, theme, format: 'svg' });
  }
}

function drawn(draw: Draw, order: DrawOrder): Promise<Uint8Array | null> {
  return withTimeout(draw(order), patienceMs, null);
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
