import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { send, slashBody } from '../slack/support/bot.ts';
import { portOf } from '../slack/support/port-of.ts';

const dossiers = 1_000;
const commands = { first: 2_000, all: 20_000 };
const connections = 8;
/** What V8 may take of a machine of 512 MB: the rest is for buffers, code and stacks. */
const heapMb = 350;

const lines: readonly [command: string, text: string][] = [
  ['claims', ''],
  ['claims', 'page:2'],
  ['claims', 'text:pumps'],
  ['timeline', ''],
  ['sources', ''],
  ['sources', 'source:post-1-17'],
  ['differences', ''],
  ['differences', 'question:houses-flooded'],
  ['differences', 'question:pumps-delivered public:yes'],
  ['differences', 'without:mayor-of-x'],
  ['evidence', 'claim:houses-4'],
  ['cite', 'claim:pumps-7'],
  ['search', 'text:evening'],
  ['digest', ''],
  ['dossier', ''],
  ['about', ''],
  ['help', ''],
];

/** Where it is asked, and where it sends what does not fit into one message. */
interface Bot {
  port: number;
  responseUrl: string;
}

interface Held {
  rss: number;
  heapUsed: number;
  external: number;
  own: Readonly<Record<string, number>>;
}

/**
 * What the process holds after 2,000 mixed commands over 1,000 dossiers and after 20,000: their ratio says whether it
 * grows. It answers over HTTP, with a heap as on a machine of 512 MB.
 */
export async function benchMemory(): Promise<void> {
  const child = fork(join(import.meta.dirname, 'memory-child.ts'), [String(dossiers)], {
    execArgv: [`--max-old-space-size=${heapMb}`],
  });
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  const further = createServer((request, response) => void request.resume().on('end', () => response.end('ok')));
  further.listen(0, '127.0.0.1');
  await once(further, 'listening');
  const bot = { port, responseUrl: `http://127.0.0.1:${portOf(further)}/` };
  const loaded = await heldBy(child);
  print('loaded', loaded);
  await ask(bot, 0, commands.first);
  const first = await heldBy(child);
  print(`after ${commands.first} commands`, first);
  await ask(bot, commands.first, commands.all);
  const last = await heldBy(child);
  print(`after ${commands.all} commands`, last);
  console.log(`memory    after ${commands.all} / after ${commands.first}   ${(last.rss / first.rss).toFixed(2)}`);
  child.kill();
  further.close();
  further.closeAllConnections();
}

async function heldBy(child: ChildProcess): Promise<Held> {
  child.send('how much?');
  return ((await once(child, 'message')) as [Held])[0];
}

/** Sends the commands with these numbers, each with its own question and dossier. */
async function ask({ port, responseUrl }: Bot, from: number, to: number): Promise<void> {
  let next = from;
  const work = async () => {
    for (let index = next++; index < to; index = next++) {
      const [command, text] = lines[index % lines.length] ?? ['help', ''];
      const channel_id = `C${(index * 7919) % dossiers}`;
      const { status } = await send(port, slashBody(`/${command}`, text, responseUrl, { channel_id }));
      if (status !== 200) throw new Error(`/${command} ${text}: status ${status}`);
    }
  };
  await Promise.all(Array.from({ length: connections }, work));
}

function print(when: string, { rss, heapUsed, external, own }: Held): void {
  const mb = (bytes: number) => `${(bytes / 1_048_576).toFixed(1)} MB`;
  const counted = Object.entries(own).map(([name, bytes]) => `${name} ${mb(bytes)}`);
  console.log(
    `memory    ${when.padEnd(24)} ${mb(rss)} resident   ${mb(heapUsed)} of heap   ${mb(external)} beside it   ` +
      `by its own count: ${counted.join(', ')}`,
  );
}

if (import.meta.main) await benchMemory();
