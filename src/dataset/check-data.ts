import { join } from 'node:path';
import { didYouMean } from '../core/checks/did-you-mean.ts';
import { checkDossier } from './check-dossier.ts';
import { countText } from './count-text.ts';
import { readDossierFolder } from './dossier-folder.ts';
import { findDossiers } from './find-dossiers.ts';
import { fixDossier } from './fix/fix-dossier.ts';
import { problemLines } from './group-problems.ts';
import { countProblems, limitProblems, mostTold } from './limit-problems.ts';
import { whyNoFolder } from './list-folder.ts';
import { type LocatedProblem, problemLine, problemOfFile } from './located-problem.ts';
import { nextStep } from './next-step.ts';
import { startReading } from './reading.ts';
import { ruleExamples } from './rule-examples.ts';
import { writeEditorSchemas } from './schema/editor-schemas.ts';

export interface CheckContext {
  dataDir: string;
  /** The most that the data may have, in bytes. */
  maxBytes: number;
  /** The folder of the captures' texts; null where it is not set. */
  capturesDir: string | null;
  /** The day of the check, in days since 1970-01-01. */
  today: number;
  /** Takes whole lines, with their line ends. */
  write(text: string): void;
  writeError(text: string): void;
}

/** 0: nothing is wrong; 1: there are problems; 2: the arguments are wrong. */
export type ExitCode = 0 | 1 | 2;

const flags = ['--fix', '--schemas', '--all'];

/**
 * `npm run check -- [--fix] [--schemas] [--all]`: prints the problems of the data (the first hundred in full, or all),
 * suggestions, what was checked and what could not be, the broken rules by example, and the one thing to do next. Of
 * one kind of problem the first three are told in full.
 */
export function checkData(args: readonly string[], context: CheckContext): ExitCode {
  const unknown = args.find((arg) => !flags.includes(arg));
  if (unknown !== undefined) {
    context.writeError(`unknown argument "${unknown}"${flagHint(unknown)}\n`);
    return 2;
  }
  const { dataDir, maxBytes, today } = context;
  const limits = { maxBytes, mostTold: args.includes('--all') ? Infinity : mostTold };
  const reading = startReading(dataDir, limits);
  const found = findDossiers(dataDir, reading);
  const problems: LocatedProblem[] = [...found.problems];
  const whyNoCaptures = context.capturesDir === null ? null : whyNoFolder(context.capturesDir);
  const capturesDir = whyNoCaptures === null ? context.capturesDir : null;
  if (context.capturesDir !== null && whyNoCaptures !== null) {
    problems.push(problemOfFile(context.capturesDir, `CAPTURES_DIR: ${whyNoCaptures}`));
  }
  const lines: string[] = [];
  let suggested = 0;
  let drafts = 0;
  // a data folder that cannot be read is not written to either
  const isWritten = args.includes('--fix') || args.includes('--schemas');
  if (isWritten && whyNoFolder(dataDir) === null) lines.push(...writeEditorSchemas(dataDir));
  for (const id of found.names) {
    const path = join(dataDir, id);
    const again = startReading(dataDir, limits);
    if (args.includes('--fix')) lines.push(...fixDossier(readDossierFolder(path, id, again), capturesDir));
    const checked = checkDossier(readDossierFolder(path, id, reading), { capturesDir, today });
    problems.push(...checked.problems);
    lines.push(checked.summary, ...checked.suggestions.map(suggestionLine), ...checked.notes.map(noteLine));
    suggested += checked.suggestions.length;
    drafts += checked.drafts;
  }
  const told = limitProblems(problems, limits.mostTold);
  lines.push(...(args.includes('--all') ? told.map(problemLine) : [...problemLines(told), ...ruleExamples(told)]));
  if (told.some(({ more }) => more !== undefined)) lines.push('npm run check -- --all tells every problem in full');
  if (context.capturesDir === null) lines.push(notVerified(args));
  lines.push(total(problems, suggested));
  const next = nextStep({ problems, suggested, drafts, wasFixed: args.includes('--fix') });
  if (next !== null) lines.push(`next: ${next}`);
  for (const line of lines) context.write(`${line}\n`);
  return problems.length === 0 ? 0 : 1;
}

function flagHint(unknown: string): string {
  return (
    didYouMean(unknown, flags) ||
    '; there are --fix (fill in and tidy), --schemas (write the schemas for editors) and --all (tell every problem)'
  );
}

/** What may be put in a better way is no problem, and is not counted as one. */
function suggestionLine(suggestion: LocatedProblem): string {
  return `suggestion: ${problemLine(suggestion)}`;
}

/** What a person should look at, and may be as it is meant. */
function noteLine(note: LocatedProblem): string {
  return `note: ${problemLine(note)}`;
}

function notVerified(args: readonly string[]): string {
  const unfixed = args.includes('--fix') ? ', so no position and no hash was filled in' : '';
  return `captures: not verified, CAPTURES_DIR is not set${unfixed}`;
}

function total(problems: readonly LocatedProblem[], suggested: number): string {
  if (problems.length === 0)
    return suggested === 0 ? 'no problems' : `nothing wrong, and ${countText(suggested, 'suggestion')}`;
  const files = new Set(problems.map((problem) => problem.file)).size;
  return `${countText(countProblems(problems), 'problem')} in ${countText(files, 'file')}`;
}
