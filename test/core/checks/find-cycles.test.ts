import { expect, it } from 'vitest';
import { cycleText, findCycles } from '../../../src/core/checks/find-cycles.ts';

/** n0 → n1 → …; with `closed`, the last leads back to the first. */
function chain(length: number, closed: boolean): Map<string, string[]> {
  return new Map(
    Array.from({ length }, (_, index) => {
      const next = index + 1 < length ? `n${index + 1}` : closed ? 'n0' : 'end';
      return [`n${index}`, [next]] as const;
    }),
  );
}

it('walks chains as long as a dossier has claims', () => {
  expect(findCycles(chain(100_000, false))).toEqual([]);
  const [cycle, ...others] = findCycles(chain(100_000, true));
  expect([cycle?.length, others]).toEqual([100_000, []]);
});

it('shows a long cycle without its middle', () => {
  expect(cycleText([...chain(12, true).keys()])).toMatch(/n10 → n11 → n0$/);
  expect(cycleText([...chain(5_000, true).keys()])).toMatch(/n11 → … 4988 more … → n0$/);
});
