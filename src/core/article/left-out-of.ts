import type { FoundArticle } from './found-article.ts';

/** The parts of a text that are not its article, as a source record has them under `left-out`. */
export function leftOutOf({ parts }: FoundArticle): { at: [number, number]; why: string }[] {
  return parts.flatMap(({ kind, at, why }) => (kind === 'left-out' && why !== null ? [{ at, why }] : []));
}
