import type { ClaimRecord } from '../dossier/claim-record.ts';
import type { DossierFiles } from '../dossier/dossier-record.ts';
import { figureMeasures, type QuestionRecord } from '../dossier/question.ts';

/** The question that a claim answers; null where it names none, or one that does not exist. */
export function questionOf(files: DossierFiles, claim: ClaimRecord): QuestionRecord | null {
  const { questions } = files.dossier;
  if (claim.answers === undefined || !Object.hasOwn(questions, claim.answers)) return null;
  return questions[claim.answers] ?? null;
}

/** True if a question is answered by figures. */
export function takesFigures(question: QuestionRecord): boolean {
  return figureMeasures.some((measure) => measure === question.measure);
}
