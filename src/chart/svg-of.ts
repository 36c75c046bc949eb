import type { TopLevelSpec } from 'vega-lite';
import { withView } from './with-view.ts';

/**
 * A spec as SVG: without scripts, styles, links and whatever else would be fetched. The same spec gives the same text,
 * as long as they are drawn one after the other.
 */
export function svgOf(spec: TopLevelSpec): Promise<string> {
  return withView(spec, (view) => view.toSVG());
}
