import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { App, HTTPReceiver, LogLevel } from '@slack/bolt';
import { commands } from '../../commands/index.ts';
import { createDesk } from '../../src/bot/desk.ts';
import { withPublic } from '../../src/core/command/with-public.ts';
import { noDrawing } from '../../src/core/posting/draw.ts';
import { english } from '../../src/core/words/en.ts';
import { startSlack } from '../../src/slack/start.ts';
import { botToken, openEmulator, signingSecret } from '../slack/support/bot.ts';
import { openStandIn } from '../slack/support/stand-in.ts';
import { shippedDossier } from '../support/shipped.ts';
import { ms, percentiles } from './percentiles.ts';

const requests = 3_000;
const connections = 20;
const rounds = 6;
/** So many signed requests fill all that the bot remembers of requests: twice 100,000 signatures. */
const filling = 200_000;
const quiet = { info() {}, warn() {}, error() {} };

interface Round {
  perSecond: number;
  /** Milliseconds. */
  durations: readonly number[];
  /** Processor time of this process, in microseconds: it says the same on a busy machine. */
  processorTime: number;
}

/**
 * `/claims` over HTTP, beside a bare Bolt app that acknowledges "hello": requests a second, from another process. The
 * two take turns, and the best round of each counts, because other work on the machine can only make a round slower.
 * The ratio of the last round stands beside it. Before the rounds the bot is sent as many requests as it remembers.
 */
export async function benchSlack(): Promise<void> {
  const emulator = await openEmulator();
  const standIn = await openStandIn(emulator.url);
  const bare = await startBare();
  const slack = await startOurs(standIn.apiUrl);
  const bareRounds: Round[] = [];
  const ourRounds: Round[] = [];
  const { perSecond: whileFilling } = await load(slack.port ?? 0, filling);
  console.log(`slack     ${filling} requests before the rounds: ${Math.round(whileFilling)} requests/s`);
  for (let round = 0; round <= rounds; round += 1) {
    const [ofBare, ofOurs] = [await load(bare.port), await load(slack.port ?? 0)];
    // The first round only warms up.
    if (round === 0) continue;
    bareRounds.push(ofBare);
    ourRounds.push(ofOurs);
  }
  const bareBest = print('a bare Bolt app, "hello"', bareRounds);
  const ourBest = print('/claims of this bot', ourRounds);
  printRatios('at best', bareBest, ourBest);
  const [bareLast, ourLast] = [bareRounds.at(-1), ourRounds.at(-1)];
  if (bareLast !== undefined && ourLast !== undefined) printRatios('in the last round', bareLast, ourLast);
  await slack.stop();
  await bare.receiver.stop();
  await standIn.close();
  await emulator.close();
}

async function startBare() {
  const receiver = new HTTPReceiver({ signingSecret, logLevel: LogLevel.ERROR });
  const app = new App({ receiver, authorize: async () => ({ botToken }) });
  app.command('/claims', async ({ ack }) => ack('hello'));
  const server = await receiver.start(0);
  const address = server.address();
  return { receiver, port: typeof address === 'object' && address !== null ? address.port : 0 };
}

async function startOurs(apiUrl: string) {
  const dossier = shippedDossier();
  const dossiers = new Map([[dossier.id, dossier]]);
  const all = withPublic(commands);
  const desk = createDesk({
    commands: all,
    words: english,
    localZone: 'UTC',
    newReference: () => 'bench',
    logFailure() {},
    may: () => 'allowed',
    dossiers: () => dossiers,
    now: () => Temporal.Now.instant(),
    dossierOf: async () => null,
    carryOut: async () => ({ title: [], blocks: [], footer: [] }),
  });
  const host = '127.0.0.1';
  return startSlack({
    config: { botToken, appToken: null, signingSecret, port: 0, host, commandPrefix: '', apiUrl },
    desk,
    commands: all,
    words: english.platform.slack,
    logger: quiet,
    newReference: () => 'bench',
    watchMemory() {},
    draw: noDrawing,
  });
}

async function load(port: number, many = requests): Promise<Round> {
  const args = ['test/bench/load-child.ts', String(port), signingSecret, String(many), String(connections)];
  const before = process.cpuUsage();
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 64_000_000 });
  const { user, system } = process.cpuUsage(before);
  const { durations, took } = JSON.parse(stdout);
  return { perSecond: (many / took) * 1_000, durations, processorTime: (user + system) / many };
}

/** Prints the best figures of several rounds, and gives them. */
function print(what: string, all: readonly Round[]): Speed {
  const perSecond = Math.max(...all.map((round) => round.perSecond));
  const processorTime = Math.min(...all.map((round) => round.processorTime));
  const { p50, p99 } = percentiles(all.find((round) => round.perSecond === perSecond)?.durations ?? []);
  console.log(
    `slack     ${what.padEnd(24)} ${Math.round(perSecond)} requests/s   p50 ${ms(p50)}   p99 ${ms(p99)}   ` +
      `${Math.round(processorTime)} µs of processor time a request`,
  );
  return { perSecond, processorTime };
}

type Speed = Pick<Round, 'perSecond' | 'processorTime'>;

function printRatios(when: string, bareApp: Speed, ours: Speed): void {
  console.log(
    `slack     ratio ${when.padEnd(18)} ${(ours.perSecond / bareApp.perSecond).toFixed(2)} of requests/s   ` +
      `${(bareApp.processorTime / ours.processorTime).toFixed(2)} of processor time`,
  );
}

if (import.meta.main) await benchSlack();
