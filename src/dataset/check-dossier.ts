import { dirname } from 'node:path';
import type { Finding } from '../core/checks/check.ts';
import { datesToCome } from '../core/checks/dates-to-come.ts';
import { runSuggestions } from '../core/checks/index.ts';
import type { Dossier } from '../core/dossier/dossier.ts';
import type { DossierFiles } from '../core/dossier/dossier-record.ts';
import { countUnverified } from '../core/dossier/is-unverified.ts';
import { verifyCaptures } from './captures/verify-captures.ts';
import { countText } from './count-text.ts';
import type { DossierFolder } from './dossier-folder.ts';
import { findProblems, locateFindings } from './find-problems.ts';
import { countProblems } from './limit-problems.ts';
import { loadDossier } from './load-dossier.ts';
import type { LocatedProblem } from './located-problem.ts';
import { startReading } from './reading.ts';

/** What checking a dossier found: one line about the whole, every problem, and what may be put in a better way. */
export interface CheckedDossier {
  summary: string;
  problems: readonly LocatedProblem[];
  suggestions: readonly LocatedProblem[];
  /** What cannot have been yet: dates after today. An invented dossier may lie in the future, so none is a problem. */
  notes: readonly LocatedProblem[];
  /** How many claims are drafts. */
  drafts: number;
}

/** What the files alone do not tell: where the captures are, or null; and today, in days since 1970-01-01. */
interface CheckedWith {
  capturesDir: string | null;
  today: number;
}

/** Checks a dossier against today, and against its captures where their folder is known. */
export function checkDossier(folder: DossierFolder, { capturesDir, today }: CheckedWith): CheckedDossier {
  const { id } = folder;
  const loaded = loadDossier(folder);
  if (!loaded.ok) {
    const problems = findAgain(folder, (files) =>
      capturesDir === null ? [] : [...verifyCaptures(files, capturesDir).findings],
    );
    return {
      summary: `${id}: ${countText(countProblems(problems), 'problem')}`,
      problems: problems.length > 0 ? problems : loaded.problems,
      suggestions: [],
      notes: [],
      drafts: 0,
    };
  }
  const drafts = [...loaded.files.sources.values()].flatMap(({ claims }) => claims.filter(({ draft }) => draft)).length;
  const counts = `${id}: ${countsOf(loaded.dossier, drafts)}`;
  const suggestions = locateFindings(folder, runSuggestions(loaded.files));
  const notes = locateFindings(folder, datesToCome(loaded.files, today));
  if (capturesDir === null) return { summary: counts, problems: [], suggestions, notes, drafts };
  const { findings, captures, quotes } = verifyCaptures(loaded.files, capturesDir);
  const { sources } = loaded.dossier;
  const kept = [...sources.values()].filter(({ capture }) => capture !== null);
  const keptQuotes = kept.reduce((sum, source) => sum + source.claims.length, 0);
  const read = `${captures} of ${countText(kept.length, 'capture')} read`;
  const found = `${quotes} of ${countText(keptQuotes + drafts, 'quote')} found in place`;
  return {
    summary: `${counts}; ${read}, ${found}`,
    problems: locateFindings(folder, findings),
    suggestions,
    notes,
    drafts,
  };
}

/** What is wrong with a dossier, with what else can be found in its records. */
function findAgain(folder: DossierFolder, alsoCheck: (files: DossierFiles) => Finding[]): LocatedProblem[] {
  const reading = startReading(dirname(folder.path), folder.reading.limits);
  return findProblems({ ...folder, reading }, alsoCheck);
}

function countsOf(dossier: Dossier, drafts: number): string {
  const { sources, claims, questions, actors, events, revision } = dossier;
  const unverified = countUnverified(dossier);
  const counts = [
    countText(sources.size, 'source'),
    countText(claims.size, 'claim'),
    countText(questions.size, 'question'),
    countText(actors.size, 'actor'),
    countText(events.size, 'event'),
    ...(drafts === 0 ? [] : [drafts === 1 ? '1 draft waits' : `${drafts} drafts wait`]),
    ...(unverified === 0 ? [] : [`${countText(unverified, 'quote')} unverified`]),
  ];
  return `${counts.join(', ')}; revision ${revision}`;
}
