import { benchAnswers } from './answers.ts';
import { benchCheck } from './check.ts';
import { benchDelivery } from './delivery.ts';
import { benchDiscord } from './discord.ts';
import { benchLargeDossier } from './large-dossier.ts';
import { benchMemory } from './memory.ts';
import { benchPictures } from './pictures.ts';
import { benchReaders } from './readers.ts';
import { benchSlack } from './slack.ts';
import { benchStart } from './start.ts';

/** Measures on this machine what the README claims: `npm run bench` for everything, or with names for a part of it. */
const benches = {
  start: benchStart,
  answers: benchAnswers,
  check: benchCheck,
  memory: benchMemory,
  large: benchLargeDossier,
  slack: benchSlack,
  discord: benchDiscord,
  delivery: benchDelivery,
  pictures: benchPictures,
  readers: benchReaders,
};
const chosen = process.argv.slice(2);
for (const [name, run] of Object.entries(benches)) if (chosen.length === 0 || chosen.includes(name)) await run();
process.exit(0);
