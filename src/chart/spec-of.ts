import type { TopLevelSpec } from 'vega-lite';
import type { Picture } from '../core/message/picture.ts';
import type { Theme } from '../core/posting/draw.ts';
import { originsSpec } from './origins-spec.ts';
import { rangeSpec } from './range-spec.ts';
import { reportsSpec } from './reports-spec.ts';
import { stripSpec } from './strip-spec.ts';
import { palettes } from './theme.ts';
import { timelineSpec } from './timeline-spec.ts';

/** A picture as a Vega-Lite spec. */
export function specOf(picture: Picture, theme: Theme): TopLevelSpec {
  const palette = palettes[theme];
  switch (picture.kind) {
    case 'strip':
      return stripSpec(picture, palette);
    case 'timeline':
      return timelineSpec(picture, palette);
    case 'origins':
      return originsSpec(picture, palette);
    case 'reports':
      return reportsSpec(picture, palette);
    case 'range':
      return rangeSpec(picture, palette);
    default:
      return picture satisfies never;
  }
}
