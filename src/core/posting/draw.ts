import type { Picture } from '../message/picture.ts';

export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export interface DrawOrder {
  picture: Picture;
  theme: Theme;
  format: 'png' | 'svg';
}

/**
 * Draws a picture: a PNG of 760 px (twice the 380 px that a phone shows), or UTF-8 bytes of an SVG. The same facts give
 * the same bytes. Null where it cannot be drawn, which was logged then. Never rejects.
 */
export type Draw = (order: DrawOrder) => Promise<Uint8Array | null>;

/** Where nothing can draw: messages go without their pictures. */
export const noDrawing: Draw = async () => null;
