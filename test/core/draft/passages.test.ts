import { expect, it } from 'vitest';
import { readDraftPassages, scoreDrafts } from './score-drafts.ts';

/** What was reached when the drafts were last made better; it may only rise. In hundredths. */
const floors = {
  tuned: { figures: 97, precision: 94, chains: 94, modalities: 96, said: 83, noise: 15 },
  // the half that nobody looked at while the engine was built: what its one final run reached
  kept: { figures: 85, precision: 77, chains: 63, modalities: 80, said: 21, noise: 23 },
} as const;

it.each(['tuned', 'kept'] as const)('proposes what a curator would want of the %s passages', (file) => {
  const passages = readDraftPassages(file);
  if (passages === null) return;
  const { misses, wrongDays, ...shares } = scoreDrafts(passages);
  const percent = Object.fromEntries(
    Object.entries(shares).map(([name, { right, of }]) => [name, Math.round((1000 * right) / of) / 10]),
  );
  console.info(
    `${file}: ${Object.entries(shares)
      .map(([name, { right, of }]) => `${name} ${right}/${of} (${percent[name]} %)`)
      .join(', ')}, wrong days ${wrongDays}`,
  );
  // of the kept half nothing but the score is shown
  const shown = file === 'tuned' ? `\n${misses.join('\n')}` : '';
  const { noise, ...least } = floors[file];
  for (const [name, floor] of Object.entries(least))
    expect.soft(percent[name], `${name}${shown}`).toBeGreaterThanOrEqual(floor);
  expect.soft(percent.noise, `noise${shown}`).toBeLessThanOrEqual(noise);
  expect(file === 'tuned' ? wrongDays : 0).toBe(0);
});
