import type { Source } from '../dossier/dossier.ts';
import type { Days } from '../time/moment.ts';

/** A page is asked once for each of its claims, and may hold thousands. */
const knownQuoted = new WeakMap<Source, number>();

/** The days between which a source was published: not before what it quotes, and not after it was captured. */
export function publicationWindow(source: Source): Days {
  const { published, capture } = source;
  const last = Math.min(published?.last ?? Infinity, capture?.at?.last ?? Infinity);
  const quoted = knownQuoted.getOrInsertComputed(source, latestQuoted);
  return { first: Math.max(published?.first ?? -Infinity, quoted), last };
}

/** The latest day that a source surely looks back on: something was said then, or a value held, that is no forecast. */
function latestQuoted({ claims }: Source): number {
  return claims.reduce((latest, { said, asOf, modality }) => {
    const held = modality === 'predicted' ? -Infinity : (asOf?.first ?? -Infinity);
    return Math.max(latest, said?.first ?? -Infinity, held);
  }, -Infinity);
}
