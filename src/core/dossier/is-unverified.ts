import type { Claim, Dossier, Source } from './dossier.ts';

/** True where nobody can hold a claim's quote against the text of its source, or nobody found it there. */
export function isUnverified({ at, source }: Claim): boolean {
  return at === null || lacksText(source);
}

/** True where nothing can be held against a source's text: it was not kept, or its hash is not filled in yet. */
export function lacksText({ capture }: Source): boolean {
  return capture === null || capture.sha256 === null;
}

/** How many claims of a dossier have a quote that nobody can verify. */
export function countUnverified({ claims }: Dossier): number {
  return [...claims.values()].filter(isUnverified).length;
}
