import { join } from 'node:path';
import type { Dossier } from '../core/dossier/dossier.ts';
import type { SourceRecord } from '../core/dossier/source-record.ts';
import { proposeDrafts } from '../core/draft/propose-drafts.ts';
import type { CaptureText } from '../core/quote/capture-text.ts';
import type { Range } from '../core/quote/code-points.ts';
import { overlap } from '../core/review/review.ts';
import { readCapture } from '../dataset/captures/capture.ts';
import { uncoveredSentences } from '../dataset/captures/uncovered-sentences.ts';
import { withDossierLock } from '../dataset/edit/dossier-lock.ts';
import { finishEdits } from './finish-edits.ts';
import { type Reviewed, readDossierNow } from './look.ts';
import type { Place } from './place.ts';
import { type DeskParts, openDesk, type ReviewDesk } from './review-desk.ts';
import { createReviewFile, readReviewFile, reviewPath } from './review-file.ts';

/** No article is longer; a person goes through it sentence by sentence. */
const mostCharacters = 400_000;

export type OpenedReview = { ok: true; desk: ReviewDesk } | { ok: false; problems: readonly string[] };

/**
 * Opens the review of a source: the one that was begun, or a new one with drafts that are proposed now. Refused where
 * nobody kept the text, or the text is not the one that the dossier or the review knows.
 */
export async function openReview(
  place: Place,
  dossier: string,
  source: string,
  parts: DeskParts,
): Promise<OpenedReview> {
  await finishEdits(place, dossier);
  const loaded = readDossierNow(place, dossier);
  if (!loaded.ok) return loaded;
  const record = loaded.files.sources.get(source);
  const sources = [...loaded.files.sources.keys()];
  if (record === undefined)
    return refuse(`There is no source "${source}" in "${dossier}"; there are ${sources.join(', ') || 'none'}.`);
  if (record.capture === null)
    return refuse(`Nobody kept the text of "${source}" (capture: null); write its claims into its file by hand.`);
  const { file } = record.capture;
  const capture = readCapture(place.capturesDir, file);
  if (capture === null)
    return refuse(`${join(place.capturesDir, file)} is not there; put the text of "${source}" into CAPTURES_DIR.`);
  const { text, sha256 } = capture;
  if (text === null) return refuse(`${file} is not UTF-8; save the text as UTF-8.`);
  if (text.text.length > mostCharacters)
    return refuse(`${file} has more than ${mostCharacters} characters; capture the article alone.`);
  if (record.capture.sha256 && record.capture.sha256 !== sha256)
    return refuse(
      `${file} is not the text that "${source}" was captured as: its hash is another one. Run npm run check.`,
    );
  const path = reviewPath(join(place.capturesDir, file));
  const sentences = uncoveredSentences(text.text, text.points, record.language, []).map(({ at }) => at);
  const begun = await withDossierLock(place.capturesDir, async () => {
    const stored = readReviewFile(path);
    if (!stored.ok || stored.review !== null) return stored;
    const drafts = draftsOf(loaded.dossier, source, record, text);
    createReviewFile(path, { kind: 'review', dossier, source, sha256, drafts });
    return readReviewFile(path);
  });
  if (!begun.ok) return refuse(begun.why);
  const header = begun.review?.header;
  if (header?.sha256 !== sha256)
    return refuse(`${path} is a review of another version of this text; move it away to begin anew.`);
  if (header.dossier !== dossier || header.source !== source)
    return refuse(`${path} is the review of ${header.dossier}/${header.source}; give this source a text of its own.`);
  const reviewed: Reviewed = { dossier, source, capture: text, sha256, path, sentences };
  return { ok: true, desk: openDesk(place, reviewed, parts) };
}

function draftsOf(
  dossier: Dossier,
  id: string,
  { language, syndicates, 'left-out': leftOut }: SourceRecord,
  capture: CaptureText,
) {
  const published = dossier.sources.get(id);
  const publisher = published?.publisher ?? null;
  return proposeDrafts(capture.text, {
    dossier,
    source: {
      id,
      language,
      publisher: publisher?.id ?? null,
      name: publisher?.name ?? id,
      syndicates: syndicates ?? null,
      published: published?.published ?? null,
    },
    article: articleOf(
      capture,
      leftOut.map(({ at }) => at),
    ),
  }).filter(({ at }) => !(published?.claims ?? []).some((claim) => claim.at !== null && overlap(claim.at, at)));
}

/** The text without what is left out of it already. */
function articleOf({ points }: CaptureText, leftOut: readonly Range[]): Range[] {
  const article: Range[] = [];
  let start = 0;
  for (const [from, to] of leftOut.toSorted((a, b) => a[0] - b[0])) {
    if (from > start) article.push([start, from]);
    start = Math.max(start, to);
  }
  if (start < points.length) article.push([start, points.length]);
  return article;
}

function refuse(problem: string): OpenedReview {
  return { ok: false, problems: [problem] };
}
