import { workLeft } from '../core/review/work-left.ts';
import { readDossierNow } from './look.ts';
import { openReview } from './open-review.ts';
import type { Place } from './place.ts';
import type { DeskParts } from './review-desk.ts';

/** The first source of a dossier of which something is left; otherwise why there is none. */
export async function chooseSource(
  place: Place,
  dossier: string,
  parts: DeskParts,
): Promise<string | { problems: readonly string[] }> {
  const loaded = readDossierNow(place, dossier);
  if (!loaded.ok) return loaded;
  const problems: string[] = [];
  for (const id of loaded.files.sources.keys()) {
    const opened = await openReview(place, dossier, id, parts);
    const found = opened.ok ? opened.desk.look() : opened;
    if (!found.ok) problems.push(...found.problems);
    else if (workLeft(found.look.review).length > 0) return id;
  }
  if (problems.length > 0) return { problems };
  const none = loaded.files.sources.size === 0;
  return {
    problems: [
      none
        ? `"${dossier}" has no source yet; npm run capture makes one.`
        : `Nothing is left to review in "${dossier}".`,
    ],
  };
}
