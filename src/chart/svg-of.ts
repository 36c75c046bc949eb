import { logger, None, parse, resetSVGDefIds, View } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';

/** Vega-Lite and Vega tell of nothing: what they would warn of is tested. */
const silent = logger(None);

/**
 * A spec as SVG: without scripts, styles, links and whatever else would be fetched. The same spec gives the same text,
 * as long as they are drawn one after the other.
 */
export async function svgOf(spec: TopLevelSpec): Promise<string> {
  const view = new View(parse(compile(spec, { logger: silent }).spec), { renderer: 'none', logger: silent });
  // Vega would go on counting the names of gradients from picture to picture.
  resetSVGDefIds();
  try {
    return await view.toSVG();
  } finally {
    view.finalize();
  }
}
