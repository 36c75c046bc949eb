import { commands } from '../../commands/index.ts';
import { sessionOf, viewOf } from '../support/desk.ts';
import { shippedDossier } from '../support/shipped.ts';
import { ms, percentiles } from './percentiles.ts';

const runs = 400;
const sentences = [
  "Seoul says about 200 long-range artillery pieces were sent to Russia, while Ukraine's General Staff counts 12,000 soldiers. ",
  'Budanov told The War Zone that at least 120 Koksan guns and 120 rocket launchers had been given to Moscow. ',
  'In the market of the town some 300 people bought 40 tons of apples for 2 million dollars on 7 February 2025. ',
];

/** Measures `/check` on the shipped dossier: a text twice as long should take twice as long. */
export function benchCheck(): void {
  const dossier = shippedDossier();
  const session = { ...sessionOf(dossier), commands };
  // Of a longer text like this one only parts are taken.
  for (const length of [1_000, 4_000, 7_000]) {
    const text = sentences.join('').repeat(100).slice(0, length);
    const durations = Array.from({ length: runs }, () => {
      const start = performance.now();
      viewOf({ command: 'check', options: { text, as: 'draft' } }, session);
      return performance.now() - start;
    });
    const { p50, p99 } = percentiles(durations);
    const name = `/check ${length.toLocaleString('en')}`;
    console.log(`${name.padEnd(18)}p50 ${ms(p50).padStart(9)}   p99 ${ms(p99).padStart(9)}`);
  }
}
