import fc from 'fast-check';
import type { Category, Question, Scope } from '../../src/core/dossier/dossier.ts';
import type { Measure } from '../../src/core/dossier/question.ts';
import { often } from './often.ts';

const measures: Measure[] = [
  ...often<Measure>(6, 'cumulative', 'level'),
  ...often<Measure>(2, 'flow', 'event', 'category'),
  ...often<Measure>(1, 'yes-no', 'place', 'text'),
];

export const scopeIds = ['all', 'some', 'few', 'other'] as const;
/** Pairs of scopes, the first of which may include the second; without a circle, which the checks refuse. */
const edges = [
  ['all', 'some'],
  ['all', 'few'],
  ['some', 'few'],
  ['all', 'other'],
] as const;
const relations = ['none', 'includes', 'includes', 'may-include', 'may-include'] as const;

function scopesOf(kinds: readonly (typeof relations)[number][], exhaustive: boolean): ReadonlyMap<string, Scope> {
  const partsOf = (scope: string, kind: string) =>
    edges.flatMap(([whole, part], index) => (whole === scope && kinds[index] === kind ? [part] : []));
  const scopes = scopeIds.map((id): Scope => {
    const includes = partsOf(id, 'includes');
    return {
      id,
      label: id,
      includes,
      mayInclude: partsOf(id, 'may-include'),
      exhaustive: exhaustive && includes.length > 0,
    };
  });
  return new Map(scopes.map((scope) => [scope.id, scope]));
}

export const stateIds = ['open', 'shut', 'ajar'] as const;
const subset = fc.subarray([...stateIds]);
const categories = fc
  .record({
    includes: fc.constantFrom<(typeof stateIds)[number] | null>(null, ...stateIds),
    after: fc.tuple(subset, subset, subset),
  })
  .map(({ includes, after }): ReadonlyMap<string, Category> => {
    const parts = (id: string) => (id === 'open' && includes !== null && includes !== 'open' ? [includes] : []);
    return new Map(
      stateIds.map((id, index) => [id, { id, label: id, includes: parts(id), after: after[index] ?? [] }]),
    );
  });

export const questions = fc
  .record({
    measure: fc.constantFrom(...measures),
    scoped: fc.boolean(),
    kinds: fc.tuple(...edges.map(() => fc.constantFrom(...relations))),
    exhaustive: fc.boolean(),
    categories,
  })
  .map(({ measure, scoped, kinds, exhaustive, categories: states }): Question => {
    const named = { id: 'pumps', ask: 'How many pumps?', title: 'Pumps', unit: null, settles: null };
    return {
      ...named,
      measure,
      scopes: scoped ? scopesOf(kinds, exhaustive) : new Map(),
      categories: states,
      sums: [],
    };
  });
