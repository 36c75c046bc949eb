import { benchAnswers } from './answers.ts';
import { benchDelivery } from './delivery.ts';
import { benchDiscord } from './discord.ts';
import { benchSlack } from './slack.ts';
import { benchStart } from './start.ts';

/** Every figure of the README's claims, from this machine: `npm run bench`, or some of them by name. */
const benches = {
  start: benchStart,
  answers: async () => benchAnswers(),
  slack: benchSlack,
  discord: benchDiscord,
  delivery: benchDelivery,
};
const asked = process.argv.slice(2);
const names = Object.keys(benches) as (keyof typeof benches)[];
for (const name of names.filter((known) => asked.length === 0 || asked.includes(known))) await benches[name]();
process.exit(0);
