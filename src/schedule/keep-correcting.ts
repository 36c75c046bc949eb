import type { ClaimChange } from '../store/corrections.ts';
import { type ComposeCorrection, type CorrectionContext, correctPosted } from './correct-posted.ts';

/** How far (milliseconds) each look reaches back beyond the last one, because instances' clocks differ. */
const overlapMs = 10 * 60_000;

/**
 * Returns a function that corrects posted digests, to be called again and again. `fallen` returns the same list as long
 * as the data is the same.
 *
 * It looks through all digests that are kept the first time, and where the data or the number of platforms changed.
 * Otherwise it looks at what was posted since its last look: a digest can be composed from older data and posted after
 * the change, here or by another instance. A look that failed is repeated.
 */
export function keepCorrecting(
  context: CorrectionContext,
  fallen: () => readonly ClaimChange[],
  compose: ComposeCorrection,
): () => Promise<number> {
  let last: { changes: readonly ClaimChange[]; platforms: number; at: number } | null = null;
  return async () => {
    const now = { changes: fallen(), platforms: context.publishers.size, at: context.clock() };
    const same = last !== null && last.changes === now.changes && last.platforms === now.platforms;
    const since = same && last !== null ? Math.min(last.at, now.at) - overlapMs : null;
    let failed = false;
    const onFailed = () => {
      failed = true;
    };
    const corrected = await correctPosted(context, now.changes, compose, { since, onFailed });
    if (!failed) last = now;
    return corrected;
  };
}
