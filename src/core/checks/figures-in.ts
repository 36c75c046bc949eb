import type { UnlinkedValue } from '../dossier/value.ts';
import type { Figure } from '../figure/figure.ts';
import type { Path } from './check.ts';

/** The figures of a value, each with its place in the claim. */
export function figuresIn(value: UnlinkedValue): { figure: Figure; path: Path }[] {
  if (value.kind === 'figure') return [{ figure: value.figure, path: ['value'] }];
  if (value.kind !== 'parts') return [];
  return value.parts.map(({ scope, figure }) => ({ figure, path: ['value', 'parts', scope] }));
}
