import type { Claim } from '../dossier/dossier.ts';

/** True where two claims answer one question with the same value of the same thing, whatever the hedge. */
export function saysTheSame(a: Claim, b: Claim): boolean {
  return answerKey(a) === answerKey(b);
}

/**
 * What a claim answers, of which thing, and with which value: alike for the same number under another hedge. A claim
 * that answers nothing is known by itself.
 */
export function answerKey({ id, question, scope, value: own }: Claim, value: Claim['value'] = own): string {
  if (question === null || value === null) return JSON.stringify([id]);
  return JSON.stringify([question.id, scope, numberKey({ value })]);
}

/** The number of a figure, whatever its hedge; another value as it stands. */
export function numberKey({ value }: Pick<Claim, 'value'>): string {
  if (value === null) return '';
  if (value.kind === 'figure') return `${value.figure.number}/${value.figure.upper ?? ''}`;
  return `${value.kind} ${value.text}${value.kind === 'parts' && value.all ? ' all' : ''}`;
}
