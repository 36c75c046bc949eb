import type { LocatedProblem } from './located-problem.ts';

/** What a check found, and what a person can do about it. */
export interface CheckOutcome {
  problems: readonly LocatedProblem[];
  suggested: number;
  /** How many claims of source files are drafts. */
  drafts: number;
  wasFixed: boolean;
}

/** The one thing to do next; null where nothing is left to do. */
export function nextStep({ problems, suggested, drafts, wasFixed }: CheckOutcome): string | null {
  const [first] = problems;
  if (first !== undefined) {
    const mended = problems.filter(({ message }) => isMended(message));
    if (mended.length > 0 && !wasFixed)
      return 'npm run check -- --fix fills in what a machine can know; then read the rest';
    if (problems.every(({ message }) => isUnread(message)))
      return 'npm run curate -- <dossier> goes through the sentences that are left';
    const gravest = problems.find(({ rule }) => rule === undefined) ?? first;
    return `begin with ${gravest.file}:${gravest.line}:${gravest.column}, then npm run check again`;
  }
  if (drafts > 0) return 'answer for the drafts: take "draft" out of each claim that is right';
  return suggested > 0 ? 'read the suggestions; what is meant as it stands can stay' : null;
}

/** Whether a problem says that --fix puts it right. */
function isMended(message: string): boolean {
  return /--fix\b/.test(message) && !/take this key out|not UTF-8/.test(message);
}

/** Whether a problem is a sentence that became no claim yet. */
function isUnread(message: string): boolean {
  return message.includes('has no quote and is not left out');
}
