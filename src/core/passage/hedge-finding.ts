import type { Figure } from '../figure/figure.ts';

/** What became of the hedge of a claim's figure where a passage repeats it; null where it says as much. */
export function hedgeFinding(stated: Figure, claimed: Figure): 'hedge-lost' | 'hedge-added' | 'hedge-changed' | null {
  if (stated.hedge === claimed.hedge) return null;
  const [isBare, wasBare] = [stated, claimed].map(({ hedge }) => hedge === 'bare');
  if (isBare === true) return claimed.hedge === 'exact' ? null : 'hedge-lost';
  if (stated.hedge === 'exact') return wasBare === true ? 'hedge-added' : 'hedge-lost';
  if (wasBare === true || claimed.hedge === 'exact') return 'hedge-added';
  return 'hedge-changed';
}
