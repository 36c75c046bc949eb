import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commands } from '../../commands/index.ts';
import { createDesk } from '../../src/bot/desk.ts';
import { withPublic } from '../../src/core/command/with-public.ts';
import type { Remembered } from '../../src/core/memory/watch-memory.ts';
import { noDrawing } from '../../src/core/posting/draw.ts';
import { english } from '../../src/core/words/en.ts';
import { loadDataset } from '../../src/dataset/load-dataset.ts';
import { startSlack } from '../../src/slack/start.ts';
import { botToken, openEmulator, signingSecret } from '../slack/support/bot.ts';
import { openStandIn } from '../slack/support/stand-in.ts';
import { generateDataset } from './generate-dataset.ts';

/** The bot over HTTP with so many dossiers, one for each channel C0, C1, …; tells its port, and what it holds. */
const folder = mkdtempSync(join(tmpdir(), 'parallax-memory-'));
generateDataset(folder, { dossiers: Number(process.argv[2]), sources: 4, claims: 5 });
const { dossiers } = loadDataset(folder);
rmSync(folder, { recursive: true });
const byId = new Map(dossiers.map((dossier) => [dossier.id, dossier]));
const all = withPublic(commands);
const remembered = new Map<string, Remembered>();
const desk = createDesk({
  commands: all,
  words: english,
  localZone: 'UTC',
  newReference: () => 'bench',
  logFailure: console.error,
  may: () => 'allowed',
  dossiers: () => byId,
  now: () => Temporal.Now.instant(),
  dossierOf: async ({ channel }) => `flood-${channel.slice(1)}`,
  carryOut: async () => ({ title: [], blocks: [], footer: [] }),
});
const standIn = await openStandIn((await openEmulator()).url);
const { port } = await startSlack({
  config: {
    botToken,
    appToken: null,
    signingSecret,
    port: 0,
    host: '127.0.0.1',
    commandPrefix: '',
    apiUrl: standIn.apiUrl,
  },
  desk,
  commands: all,
  words: english.platform.slack,
  logger: { info() {}, warn() {}, error: console.error },
  newReference: () => 'bench',
  watchMemory: (name, what) => void remembered.set(name, what),
  draw: noDrawing,
});
process.on('message', () => {
  const { rss, heapUsed, external } = process.memoryUsage();
  const own = [...remembered].map(([name, { bytes }]) => [name, bytes]);
  process.send?.({ rss, heapUsed, external, own: Object.fromEntries(own) });
});
process.send?.({ port });
