import type { Dossier, Question } from '../dossier/dossier.ts';
import { fold } from '../text/fold.ts';

/** The questions that words fit, best first: those of which most words begin a word of it. All for no word. */
export function findQuestions({ questions }: Pick<Dossier, 'questions'>, words: string): Question[] {
  const wanted = fold(words)
    .split(/\s+/u)
    .filter((word) => word !== '');
  const scored = [...questions.values()].map((question) => ({ question, score: scoreOf(question, wanted) }));
  return scored
    .filter(({ score }) => wanted.length === 0 || score > 0)
    .toSorted((a, b) => b.score - a.score)
    .map(({ question }) => question);
}

function scoreOf({ id, ask, title, unit, scopes }: Question, wanted: readonly string[]): number {
  const own = fold(
    [id.replaceAll('-', ' '), ask, title, unit ?? '', ...[...scopes.values()].map(({ label }) => label)].join(' '),
  );
  const words = own.split(/[^\p{L}\p{N}]+/u);
  return wanted.filter((want) => words.some((word) => word.startsWith(want))).length;
}
