import { logger, None, parse, resetSVGDefIds, View } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';

/** Vega-Lite and Vega tell of nothing: what they would warn of is tested. */
const silent = logger(None);

/** What is made of a spec's view, which is cleared away then. */
export async function withView<Result>(spec: TopLevelSpec, use: (view: View) => Promise<Result>): Promise<Result> {
  const view = new View(parse(compile(spec, { logger: silent }).spec), { renderer: 'none', logger: silent });
  // Vega would go on counting the names of gradients from picture to picture.
  resetSVGDefIds();
  try {
    return await use(view);
  } finally {
    view.finalize();
  }
}
