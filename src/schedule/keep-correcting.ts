import type { ClaimChange } from '../store/corrections.ts';
import { type ComposeCorrection, type CorrectDeps, correctPosted } from './correct.ts';

/** How far (milliseconds) each look reaches back beyond the last one: instances' clocks differ. */
const overlapMs = 10 * 60_000;

/**
 * Gives what brings corrections to posted digests, as often as it is called: to all that are kept where the data changed, a platform came, or
 * this is the first look, and else to what was posted since the last look, for a digest may have been composed from older data and posted after
 * the change, here or by another instance. A look that failed is done again. `fallen` gives the same list as long as the data is the same.
 */
export function keepCorrecting(
  deps: CorrectDeps,
  fallen: () => readonly ClaimChange[],
  compose: ComposeCorrection,
): () => Promise<number> {
  let before: { changes: readonly ClaimChange[]; platforms: number; at: number } | null = null;
  return async () => {
    const now = { changes: fallen(), platforms: deps.publishers.size, at: deps.clock() };
    const same = before !== null && before.changes === now.changes && before.platforms === now.platforms;
    const since = same && before !== null ? Math.min(before.at, now.at) - overlapMs : null;
    const corrected = await correctPosted(deps, now.changes, compose, since);
    before = now;
    return corrected;
  };
}
