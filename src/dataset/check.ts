import { join } from 'node:path';
import { didYouMean } from '../core/checks/did-you-mean.ts';
import type { Dossier } from '../core/dossier/dossier.ts';
import type { DossierFiles } from '../core/dossier/dossier-record.ts';
import { count } from './count.ts';
import { readDossierFolder } from './dossier-folder.ts';
import { writeEditorSchemas } from './editor-schemas.ts';
import { explainDossier, locateFindings } from './explain-dossier.ts';
import { fixDossier } from './fix-dossier.ts';
import { findDossiers, whyNoFolder } from './load-dataset.ts';
import { loadDossier } from './load-dossier.ts';
import { type LocatedProblem, problemLine, wholeFile } from './located-problem.ts';
import { verifyCaptures } from './verify-captures.ts';

export interface CheckContext {
  dataDir: string;
  /** The folder of the captures' texts; null where it is not set. */
  capturesDir: string | null;
  /** Takes whole lines, with their ends. */
  write(text: string): void;
  writeError(text: string): void;
}

/** 0: nothing is wrong; 1: there are problems; 2: the arguments are wrong. */
export type ExitCode = 0 | 1 | 2;

const flags = ['--fix', '--schemas'];

/** `npm run check -- [--fix] [--schemas]`: tells every problem of the data, or what was checked and what could not be. */
export function runCheck(args: readonly string[], context: CheckContext): ExitCode {
  const unknown = args.find((arg) => !flags.includes(arg));
  if (unknown !== undefined) {
    const near =
      didYouMean(unknown, flags) ||
      '; there are --fix (fill in and tidy) and --schemas (write the schemas for editors)';
    context.writeError(`unknown argument "${unknown}"${near}\n`);
    return 2;
  }
  const { dataDir } = context;
  const found = findDossiers(dataDir);
  const missing = context.capturesDir === null ? null : whyNoFolder(context.capturesDir);
  const capturesDir = missing === null ? context.capturesDir : null;
  const problems: LocatedProblem[] = [...found.problems];
  if (context.capturesDir !== null && missing !== null)
    problems.push(wholeFile(context.capturesDir, `CAPTURES_DIR: ${missing}`));
  const report: string[] = [];
  // with a data folder that cannot be read there is nothing to write to either
  const canWrite = whyNoFolder(dataDir) === null;
  if (canWrite && args.length > 0) report.push(...writeEditorSchemas(dataDir));
  for (const id of found.folders) {
    const path = join(dataDir, id);
    if (args.includes('--fix')) report.push(...fixDossier(readDossierFolder(path, id), capturesDir));
    const checked = checkDossier(path, id, capturesDir);
    problems.push(...checked.problems);
    report.push(checked.line);
  }
  for (const line of report) context.write(`${line}\n`);
  for (const problem of problems) context.write(`${problemLine(problem)}\n`);
  if (capturesDir === null && missing === null) context.write(notVerified(args));
  const files = new Set(problems.map((problem) => problem.file)).size;
  context.write(
    problems.length === 0 ? 'no problems\n' : `${count(problems.length, 'problem')} in ${count(files, 'file')}\n`,
  );
  return problems.length === 0 ? 0 : 1;
}

function notVerified(args: readonly string[]): string {
  const unfixed = args.includes('--fix') ? ', so no position and no hash was filled in' : '';
  return `captures: not verified, CAPTURES_DIR is not set${unfixed}\n`;
}

function checkDossier(
  path: string,
  id: string,
  capturesDir: string | null,
): { line: string; problems: readonly LocatedProblem[] } {
  const folder = readDossierFolder(path, id);
  const loaded = loadDossier(folder);
  if (!loaded.ok) {
    const more = (files: DossierFiles) => (capturesDir === null ? [] : verifyCaptures(files, capturesDir).findings);
    const problems = explainDossier(folder, more);
    return {
      line: `${id}: ${count(problems.length, 'problem')}`,
      problems: problems.length > 0 ? problems : loaded.problems,
    };
  }
  const counts = countsOf(loaded.dossier);
  if (capturesDir === null) return { line: `${id}: ${counts}`, problems: [] };
  const { findings, captures, quotes } = verifyCaptures(loaded.files, capturesDir);
  const total = loaded.dossier.claims.size;
  const verified = `${captures} of ${count(loaded.dossier.sources.size, 'capture')} read, ${quotes} of ${count(total, 'quote')} found in place`;
  return { line: `${id}: ${counts}; ${verified}`, problems: locateFindings(folder, findings) };
}

function countsOf({ sources, claims, questions, actors, events, revision }: Dossier): string {
  const counts = [
    count(sources.size, 'source'),
    count(claims.size, 'claim'),
    count(questions.size, 'question'),
    count(actors.size, 'actor'),
    count(events.size, 'event'),
  ];
  return `${counts.join(', ')}; revision ${revision}`;
}
