import type { Check } from './check.ts';
import { cycleText, findCycles } from './find-cycles.ts';
import { claimsOf, findingIn, placeIn } from './placed-claim.ts';

/** No claim corrects itself, directly or through others. */
export const correctionCycles = {
  name: 'correction-cycles',
  run(files) {
    const correcting = new Map(
      claimsOf(files).flatMap((placed) => (placed.claim.corrects === undefined ? [] : [[placed.claim.id, placed]])),
    );
    const graph = new Map([...correcting].map(([id, { claim }]) => [id, claim.corrects ? [claim.corrects] : []]));
    return findCycles(graph).flatMap((cycle) => {
      const placed = correcting.get(cycle[0] ?? '');
      if (placed === undefined) return [];
      const others = cycle.flatMap((id) => correcting.get(id) ?? []).map((other) => placeIn(other, 'corrects'));
      const message = `these claims correct each other in a circle: ${cycleText(cycle)}`;
      return findingIn(placed, ['corrects'], message, [], others);
    });
  },
  good: [{ claims: [{ id: 'a' }, { id: 'b', corrects: 'a' }, { id: 'c', corrects: 'b' }] }],
  bad: [
    {
      files: {
        claims: [
          { id: 'a', corrects: 'b' },
          { id: 'b', corrects: 'a' },
        ],
      },
      at: 'claims[0].corrects',
      says: 'in a circle: a → b → a',
    },
    { files: { claims: [{ id: 'a', corrects: 'a' }] }, at: 'claims[0].corrects', says: 'a → a' },
  ],
} satisfies Check;
