import type { Check } from './check.ts';
import { cycleText, findCycles } from './find-cycles.ts';

/** No scope or category includes itself, directly or through others, certainly or perhaps. */
export const inclusionCycles = {
  name: 'inclusion-cycles',
  run(files) {
    return Object.entries(files.dossier.questions).flatMap(([id, { scopes, categories }]) => [
      ...cyclesOf(id, 'scopes', scopes, (scope) => [...scope.includes, ...scope['may-include']]),
      ...cyclesOf(id, 'categories', categories, (category) => category.includes),
    ]);
  },
  good: [{ questions: { pumps: { scopes: { heavy: { includes: ['diesel'] }, diesel: {} } } } }],
  bad: [
    {
      files: { questions: { pumps: { scopes: { a: { includes: ['b'] }, b: { 'may-include': ['a'] } } } } },
      file: 'dossier.yaml',
      at: 'questions.pumps.scopes.a',
      says: 'in a circle: a → b → a',
    },
    {
      files: { questions: { state: { categories: { wet: { label: 'wet', includes: ['wet'] } } } } },
      file: 'dossier.yaml',
      at: 'questions.state.categories.wet',
      says: 'wet → wet',
    },
  ],
} satisfies Check;

function cyclesOf<Thing>(
  question: string,
  key: 'scopes' | 'categories',
  things: Readonly<Record<string, Thing>>,
  partsOf: (thing: Thing) => readonly string[],
) {
  const graph = new Map(Object.entries(things).map(([id, thing]) => [id, partsOf(thing)]));
  return findCycles(graph).map((cycle) => {
    const path = ['questions', question, key, cycle[0] ?? ''];
    return { file: 'dossier.yaml', path, message: `these ${key} include each other in a circle: ${cycleText(cycle)}` };
  });
}
