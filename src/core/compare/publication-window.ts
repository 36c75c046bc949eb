import type { Source } from '../dossier/dossier.ts';
import type { Days } from '../time/moment.ts';

/** The days between which a source was published, which was not after it was captured. */
export function publicationWindow({ published, capture }: Source): Days {
  return {
    first: published?.first ?? -Infinity,
    last: Math.min(published?.last ?? Infinity, capture.at?.last ?? Infinity),
  };
}
