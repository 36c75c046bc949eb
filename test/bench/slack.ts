import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { App, HTTPReceiver, LogLevel } from '@slack/bolt';
import { commands } from '../../commands/index.ts';
import { createDesk } from '../../src/bot/desk.ts';
import { withPublic } from '../../src/core/command/with-public.ts';
import { english } from '../../src/core/words/en.ts';
import { startSlack } from '../../src/slack/start.ts';
import { botToken, openEmulator, signingSecret } from '../slack/support/bot.ts';
import { openStandIn } from '../slack/support/stand-in.ts';
import { shippedDossier } from '../support/shipped.ts';
import { ms, percentiles } from './percentiles.ts';

const requests = 6_000;
const connections = 20;
const quiet = { info() {}, warn() {}, error() {} };

/**
 * Measures `/claims` over HTTP, and for comparison a bare Bolt app that answers "hello". The requests come from another
 * process.
 */
export async function benchSlack(): Promise<void> {
  const emulator = await openEmulator();
  const standIn = await openStandIn(emulator.url);
  const dossier = shippedDossier();
  const all = withPublic(commands);
  const desk = createDesk({
    commands: all,
    words: english,
    localZone: 'UTC',
    newReference: () => 'bench',
    logFailure() {},
    may: () => true,
    dossiers: () => new Map([[dossier.id, dossier]]),
    now: () => Temporal.Now.instant(),
    dossierOf: async () => null,
    carryOut: async () => ({ title: [], blocks: [], footer: [] }),
  });
  const slack = await startSlack({
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
    logger: quiet,
    newReference: () => 'bench',
  });
  const receiver = new HTTPReceiver({ signingSecret, logLevel: LogLevel.ERROR });
  const bare = new App({ receiver, authorize: async () => ({ botToken }) });
  bare.command('/claims', async ({ ack }) => ack('hello'));
  const server = await receiver.start(0);
  const address = server.address();
  const barePort = typeof address === 'object' && address !== null ? address.port : 0;
  const rates = { bare: 0, ours: 0 };
  for (const round of ['warm-up', 'first', 'second']) {
    for (const [name, port] of [
      ['bare', barePort],
      ['ours', slack.port ?? 0],
    ] as const) {
      const { durations, took } = await load(port);
      if (round === 'warm-up') continue;
      const { p50, p99 } = percentiles(durations);
      const rate = (durations.length / took) * 1_000;
      rates[name] = Math.max(rates[name], rate);
      const what = name === 'bare' ? 'a bare Bolt app, "hello"' : '/claims of this bot';
      const figures = `${Math.round(rate)} requests/s   p50 ${ms(p50)}   p99 ${ms(p99)}`;
      console.log(`slack     ${what.padEnd(26)} ${figures}`);
    }
  }
  console.log(`slack     ratio of the better rounds: ${(rates.ours / rates.bare).toFixed(2)}`);
  await slack.stop();
  await receiver.stop();
  await standIn.close();
  await emulator.close();
}

async function load(port: number): Promise<{ durations: number[]; took: number }> {
  const args = ['test/bench/load-child.ts', String(port), signingSecret, String(requests), String(connections)];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 64_000_000 });
  return JSON.parse(stdout);
}

if (import.meta.main) await benchSlack();
