import type { Check } from './check.ts';
import { cycleText, findCycles } from './find-cycles.ts';
import { kindsOf } from './moved-records.ts';
import { unknownId } from './unknown-id.ts';

/** An id moves to another of its own kind, and never in a circle. */
export const movedIds = {
  name: 'moved-ids',
  needsEveryFile: true,
  run(files) {
    return Object.values(kindsOf(files)).flatMap(({ what, ids, moved }) => {
      const unknown = [...moved.values()].flatMap(({ to, place }) => {
        const message = unknownId(to, ids, what);
        return message === null ? [] : { ...place, message };
      });
      const graph = new Map([...moved].map(([id, { to }]) => [id, [to]]));
      const circles = findCycles(graph).flatMap((cycle) => {
        const [first, ...others] = cycle.flatMap((id) => moved.get(id)?.place ?? []);
        if (first === undefined) return [];
        return { ...first, message: `these ids move in a circle: ${cycleText(cycle)}`, reads: others };
      });
      return [...unknown, ...circles];
    });
  },
  good: [{ claims: [{ id: 'old', 'moved-to': 'new' }, { id: 'new' }] }],
  bad: [
    {
      files: { claims: [{ id: 'old', 'moved-to': 'knew' }, { id: 'new' }] },
      at: 'claims[0].moved-to',
      says: '"knew" is not a claim; did you mean "new"?',
    },
    {
      files: { actors: { mayor: { 'moved-to': 'major' }, major: { 'moved-to': 'mayor' } } },
      file: 'actors.yaml',
      at: 'actors.mayor.moved-to',
      says: 'in a circle: mayor → major → mayor',
    },
    {
      files: { questions: { pumps: { 'moved-to': 'pump' } } },
      file: 'dossier.yaml',
      at: 'questions.pumps.moved-to',
      says: '"pump" is not a question',
    },
  ],
} satisfies Check;
