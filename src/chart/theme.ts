import type { Verdict } from '../core/compare/verdict.ts';
import type { Theme } from '../core/posting/draw.ts';

/** The colours of a theme, as #rrggbb. Colour never tells anything alone: shape, sign or hatching says it too. */
export interface Palette {
  background: string;
  /** Text of 11 px and more on the background: a contrast of 4.5 and more (WCAG 2.2, 1.4.3). */
  ink: string;
  muted: string;
  /** Lines that only guide the eye. */
  grid: string;
  /** Marks: a contrast of 3 and more (WCAG 2.2, 1.4.11). */
  mark: string;
  deciding: string;
  /** Where the deciding figures meet; its edges have the colour of what decides. */
  meeting: string;
  /** The background of a box that holds text. */
  box: string;
  verdicts: Readonly<Record<Verdict, string>>;
}

/** After Okabe and Ito's colours, which colour-blind readers tell apart, made darker or lighter for contrast. */
export const palettes: Readonly<Record<Theme, Palette>> = {
  light: {
    background: '#ffffff',
    ink: '#1d1c1d',
    muted: '#595959',
    grid: '#e2e2e2',
    mark: '#7a7a7a',
    deciding: '#0b57a4',
    meeting: '#d6e8fa',
    box: '#f4f5f7',
    verdicts: {
      conflict: '#b3361b',
      depends: '#8a5a00',
      updated: '#6f4a9e',
      compatible: '#0b6e8f',
      agree: '#0b57a4',
      'not-weighed': '#595959',
      'not-comparable': '#595959',
      'single-source': '#595959',
    },
  },
  dark: {
    background: '#1a1d21',
    ink: '#f2f2f2',
    muted: '#b8babd',
    grid: '#3a3d42',
    mark: '#8f9399',
    deciding: '#74b6f7',
    meeting: '#22405f',
    box: '#26292e',
    verdicts: {
      conflict: '#ff8a6b',
      depends: '#f0b840',
      updated: '#c7a4f0',
      compatible: '#5fd0e0',
      agree: '#74b6f7',
      'not-weighed': '#b8babd',
      'not-comparable': '#b8babd',
      'single-source': '#b8babd',
    },
  },
};
