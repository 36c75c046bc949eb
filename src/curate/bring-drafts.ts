import { readFileSync } from 'node:fs';
import { readBroughtDrafts } from '../core/draft/read-brought-drafts.ts';
import type { ReviewDesk } from './review-desk.ts';

const mostBytes = 20_000_000;

/** Brings the drafts of a file into a review. Those that do not pass the checks are listed with their reasons. */
export async function bringDrafts(
  desk: ReviewDesk,
  path: string,
  by: string,
): Promise<{ ok: boolean; told: readonly string[] }> {
  const read = readJson(path);
  if (!read.ok) return { ok: false, told: [read.why] };
  const found = desk.look();
  if (!found.ok) return { ok: false, told: found.problems };
  const { dossier, source } = found.look;
  const { drafts, refused } = readBroughtDrafts(read.json, desk.reviewed.capture.text, dossier, source.language);
  const reasons = refused.map(
    ({ index, id, reasons: why }) => `Refused: draft ${index + 1}${id === null ? '' : ` (${id})`}: ${why.join('; ')}`,
  );
  if (drafts.length === 0) return { ok: false, told: [...reasons, 'No draft of this file was taken.'] };
  const done = await desk.decide({ kind: 'bring', drafts }, by);
  return { ok: done.ok, told: [...reasons, ...(done.ok ? [done.told] : done.problems)] };
}

function readJson(path: string): { ok: true; json: unknown } | { ok: false; why: string } {
  try {
    const bytes = readFileSync(path);
    if (bytes.length > mostBytes) return { ok: false, why: `${path} has more than 20 MB; bring the drafts in parts.` };
    return { ok: true, json: JSON.parse(bytes.toString('utf8')) };
  } catch (error) {
    return {
      ok: false,
      why: `${path} is no JSON that can be read: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
}
