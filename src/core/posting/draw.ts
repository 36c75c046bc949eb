import type { Picture } from '../message/picture.ts';

export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export interface DrawOrder {
  picture: Picture;
  theme: Theme;
  format: 'png' | 'svg';
}

const tallFrom = 1_600;

/**
 * How many pixels of a PNG stand for one of a picture that is so high: 760 for 380. Fewer where it is tall, which is
 * shown smaller anyway, and would take the most time and room.
 */
export function zoomOfPng(height: number): number {
  return height > tallFrom ? 1.5 : 2;
}

/**
 * Draws a picture: a PNG of 760 px (twice the 380 px that a phone shows; 570 where it is tall), or UTF-8 bytes of an
 * SVG. The same facts give the same bytes. Null where it cannot be drawn, which was logged then. Never rejects.
 */
export type Draw = (order: DrawOrder) => Promise<Uint8Array | null>;

/** Where nothing can draw: messages go without their pictures. */
export const noDrawing: Draw = async () => null;
