import type { ImportPlan } from '../core/import/plan-import.ts';
import type { Refusal } from '../core/import/table.ts';
import { listSome } from '../core/text/list-some.ts';
import { countText } from '../dataset/count-text.ts';

/** Whether a plan was written, and if not why. */
export type Fate = 'written' | 'dry-run';

/** What a person reads after an import: each refused row with its reason, what differs, and what was written. */
export function reportLines(plan: ImportPlan, fate: Fate): string[] {
  const { actors, sources, claims, known, changed, accepted, refused } = plan;
  const claimCount = claims.length + [...sources.values()].reduce((sum, source) => sum + source.claims.length, 0);
  const verb = fate === 'written' ? 'written' : 'would be written';
  const rows = countText(accepted.length, 'row');
  const done =
    accepted.length === 0
      ? 'nothing new'
      : `${rows} ${verb}: ${countText(sources.size, 'source')}, ${countText(claimCount, 'claim')}, ${countText(actors.size, 'actor')}`;
  return [
    ...refusalLines(refused),
    ...changed.map(
      ({ row, record, key, there, here }) =>
        `row ${row}: ${record} has ${key} ${there}, and the table ${here}; left as it is (npm run correct, if the table is right)`,
    ),
    ...[...actors].map(([id, { name, kind }]) => `actor ${id}: "${name}" (${kind}), new; look at its kind`),
    ...(known.length === 0 ? [] : [`${countText(known.length, 'row')} already in the dossier`]),
    ...(refused.length === 0 ? [] : [`${countText(refused.length, 'row')} refused`]),
    done,
  ].map(inert);
}

/** Rows that are refused for one reason are told together. */
function refusalLines(refused: readonly Refusal[]): string[] {
  const groups = Map.groupBy(refused, ({ column, why }) => `${column ?? ''}\n${why}`);
  return [...groups.values()].map((group) => {
    const [{ column, why } = { column: null, why: '' }] = group;
    const numbers = listSome(group.map(({ row }) => String(row)));
    return `${group.length === 1 ? 'row' : 'rows'} ${numbers}${column === null ? '' : `, ${column}`}: ${why}`;
  });
}

/** A line of a terminal: what a table holds can move no cursor and start no new line. */
function inert(line: string): string {
  return line.replaceAll(/[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}
