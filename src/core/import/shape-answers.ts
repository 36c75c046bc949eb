import { ClaimRecord, type Modality } from '../dossier/claim-record.ts';
import type { ShapeMapping } from './mapping.ts';
import { columnOf, readCell } from './read-cell.ts';
import type { TableRow } from './table.ts';

/** Which question a row of a known shape answers, where the curator's mapping says one, and how firmly. */
export type ShapeAnswers =
  | { ok: true; modality: Modality; answers: string | null; scope: string | null; columns: Record<string, string> }
  | { ok: false; column: string | null; why: string };

export function shapeAnswers(row: TableRow, mapping: ShapeMapping, usual: Modality): ShapeAnswers {
  const answers = readCell(row, mapping.answers);
  const scope = readCell(row, mapping.scope);
  const modality = readCell(row, mapping.modality);
  if (!answers.ok) return answers;
  if (!scope.ok) return scope;
  if (!modality.ok) return modality;
  const firm = ClaimRecord.shape.modality.safeParse(modality.text ?? usual);
  const known = ClaimRecord.shape.modality.options.join(', ');
  if (!firm.success)
    return {
      ok: false,
      column: columnOf(mapping.modality),
      why: `"${modality.text}" is no modality; it is one of ${known}`,
    };
  const columns = Object.fromEntries(
    (['answers', 'scope', 'modality'] as const).flatMap((key) => {
      const column = columnOf(mapping[key]);
      return column === null ? [] : [[key, column]];
    }),
  );
  // without a question there is nothing that a scope could be of
  return {
    ok: true,
    modality: firm.data,
    answers: answers.text,
    scope: answers.text === null ? null : scope.text,
    columns,
  };
}
