import { join } from 'node:path';
import type { Dossier } from '../core/dossier/dossier.ts';
import type { DossierFiles } from '../core/dossier/dossier-record.ts';
import type { SourceRecord } from '../core/dossier/source-record.ts';
import type { CaptureText } from '../core/quote/capture-text.ts';
import type { Range } from '../core/quote/code-points.ts';
import type { Known } from '../core/review/claim-fields.ts';
import { type Review, reviewOf } from '../core/review/review.ts';
import { readDossierFolder } from '../dataset/dossier-folder.ts';
import { loadDossier } from '../dataset/load-dossier.ts';
import { problemLine } from '../dataset/located-problem.ts';
import { defaultLimits, startReading } from '../dataset/reading.ts';
import type { Place } from './place.ts';
import { readReviewFile } from './review-file.ts';

/** A review with the dossier that it belongs to, as both are on disk at one moment. */
export interface Look {
  review: Review;
  files: DossierFiles;
  dossier: Dossier;
  source: SourceRecord;
  known: Known;
}
export type LookResult = { ok: true; look: Look } | { ok: false; problems: readonly string[] };

/** What is reviewed: a source, and its text as somebody captured it. */
export interface Reviewed {
  dossier: string;
  source: string;
  capture: CaptureText;
  sha256: string;
  /** The path of the review's file. */
  path: string;
  /** The sentences of the text. */
  sentences: readonly Range[];
}

/** Reads a dossier as curators need it: its files' records too. */
export function readDossierNow(
  { dataDir, maxBytes = defaultLimits.maxBytes }: Place,
  id: string,
): { ok: true; files: DossierFiles; dossier: Dossier } | { ok: false; problems: readonly string[] } {
  const loaded = loadDossier(
    readDossierFolder(join(dataDir, id), id, startReading(dataDir, { ...defaultLimits, maxBytes })),
  );
  if (loaded.ok) return loaded;
  return {
    ok: false,
    problems: [`The dossier "${id}" has problems; put them right first:`, ...loaded.problems.map(problemLine)],
  };
}

/** Reads a review and its dossier from disk. */
export function lookAt(place: Place, reviewed: Reviewed): LookResult {
  const loaded = readDossierNow(place, reviewed.dossier);
  if (!loaded.ok) return loaded;
  const source = loaded.files.sources.get(reviewed.source);
  if (source === undefined)
    return { ok: false, problems: [`The dossier has no source "${reviewed.source}" any more.`] };
  const stored = readReviewFile(reviewed.path);
  if (!stored.ok) return { ok: false, problems: [stored.why] };
  if (stored.review === null) return { ok: false, problems: [`${reviewed.path} is not there any more; start again.`] };
  const { header, decisions } = stored.review;
  const record = { claims: source.claims, leftOut: source['left-out'] };
  const look: Look = {
    review: reviewOf(header, decisions, record, reviewed.sentences),
    files: loaded.files,
    dossier: loaded.dossier,
    source,
    known: knownOf(loaded.files),
  };
  return { ok: true, look };
}

function knownOf({ actors, sources }: DossierFiles): Known {
  return {
    actors: new Map(Object.entries(actors.actors)),
    claims: new Set([...sources.values()].flatMap(({ claims }) => claims.map(({ id }) => id))),
  };
}
