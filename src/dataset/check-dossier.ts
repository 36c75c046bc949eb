import { dirname } from 'node:path';
import type { Dossier } from '../core/dossier/dossier.ts';
import { verifyCaptures } from './captures/verify-captures.ts';
import { countText } from './count-text.ts';
import type { DossierFolder } from './dossier-folder.ts';
import { findProblems, locateFindings } from './find-problems.ts';
import { countProblems } from './limit-problems.ts';
import { loadDossier } from './load-dossier.ts';
import type { LocatedProblem } from './located-problem.ts';
import { startReading } from './reading.ts';

/** What checking a dossier found: one line about the whole, and every problem. */
export interface CheckedDossier {
  summary: string;
  problems: readonly LocatedProblem[];
}

/** Checks a dossier, and verifies it against its captures where their folder is known. */
export function checkDossier(folder: DossierFolder, capturesDir: string | null): CheckedDossier {
  const { id } = folder;
  const loaded = loadDossier(folder);
  if (!loaded.ok) {
    const problems = capturesDir === null ? loaded.problems : withCaptures(folder, capturesDir);
    return {
      summary: `${id}: ${countText(countProblems(problems), 'problem')}`,
      problems: problems.length > 0 ? problems : loaded.problems,
    };
  }
  const counts = `${id}: ${countsOf(loaded.dossier)}`;
  if (capturesDir === null) return { summary: counts, problems: [] };
  const { findings, captures, quotes } = verifyCaptures(loaded.files, capturesDir);
  const { sources, claims } = loaded.dossier;
  const read = `${captures} of ${countText(sources.size, 'capture')} read`;
  const found = `${quotes} of ${countText(claims.size, 'quote')} found in place`;
  return { summary: `${counts}; ${read}, ${found}`, problems: locateFindings(folder, findings) };
}

/** What is wrong with a dossier, its captures included. */
function withCaptures(folder: DossierFolder, capturesDir: string): LocatedProblem[] {
  const reading = startReading(dirname(folder.path), folder.reading.limits);
  return findProblems({ ...folder, reading }, (files) => verifyCaptures(files, capturesDir).findings);
}

function countsOf({ sources, claims, questions, actors, events, revision }: Dossier): string {
  const counts = [
    countText(sources.size, 'source'),
    countText(claims.size, 'claim'),
    countText(questions.size, 'question'),
    countText(actors.size, 'actor'),
    countText(events.size, 'event'),
  ];
  return `${counts.join(', ')}; revision ${revision}`;
}
