import type { Dossier } from '../dossier/dossier.ts';
import { parseValue } from '../dossier/value.ts';
import type { BodyFigure } from './body-figure.ts';
import type { Confidence, Draft } from './draft.ts';

/** The question that a figure may answer, as a claim has it, and how sure that is; null where nobody can tell. */
export function answersOf(
  figure: BodyFigure | null,
  quote: string,
  language: string,
  { policy }: Dossier,
): { record: Pick<Draft, 'answers' | 'scope' | 'value'>; rests: Confidence | null } {
  const none = { record: { answers: null, scope: null, value: null }, rests: null };
  const [match, ...others] = figure?.placed?.matches ?? [];
  if (figure === null || match === undefined || others.length > 0) return none;
  const { question, scope } = match;
  if (question.scopes.size > 0 && scope === null) return none;
  const read = parseValue(figure.text, { measure: question.measure, categories: {} }, policy, { language, quote });
  if (!read.ok) return none;
  return {
    record: { answers: question.id, scope: scope?.id ?? null, value: figure.text },
    rests: match.restsOn === 'unit-scope-speaker' ? 'likely' : 'open',
  };
}
