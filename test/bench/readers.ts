import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { portOpens } from '../contract/running-process.ts';
import { freePort } from '../support/free-port.ts';
import { ms, percentiles } from './percentiles.ts';

const readers = 1_000;
/** How often (milliseconds) each reader opens a page, how often somebody asks in the chat, and for how long in all. */
const pace = { pageMs: 10_000, askMs: 50, allMs: 30_000 };
const dossier = '/d/dprk-arms-russia';
const pages = [
  ...['', '/claims', '/differences', '/timeline', '/sources', '/q/artillery-delivered', '/q/troops-sent'],
  '/c/budanov-koksans-given',
].map((path) => `${dossier}${path}`);
const lines = ['/differences', '/claims actor:budanov', '/timeline', '/differences question:troops-sent'];

/** Measures pages and answers of the chat, first with nobody else there, then beside a thousand readers. */
export async function benchReaders(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'parallax-readers-'));
  const port = await freePort();
  const child = spawn(process.execPath, ['--import', './src/compile-cache.ts', 'src/main.ts'], {
    env: {
      PATH: process.env.PATH,
      STATE_DIR: join(folder, 'state'),
      LOCAL_PORT: String(port),
      PUBLIC_URL: 'https://parallax.example',
    },
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  await portOpens(port);
  const agent = new Agent({ keepAlive: true, maxSockets: readers + 10 });
  const ask = (path: string, from: string, line?: string) => timed({ agent, port, path, from, line });
  for (const path of pages) await ask(path, '9.9.9.9');
  for (const count of [0, readers]) {
    const end = performance.now() + pace.allMs;
    const opened: number[] = [];
    const answered: number[] = [];
    const read = async (reader: number) => {
      await wait((reader / count) * pace.pageMs);
      for (let nth = reader; performance.now() < end; nth++) {
        const from = `10.${reader >> 8}.${reader & 255}.1`;
        opened.push(await ask(pages[nth % pages.length] ?? dossier, from));
        await wait(pace.pageMs);
      }
    };
    const talk = async () => {
      for (let nth = 0; performance.now() < end; nth++) {
        answered.push(await ask('/ask', `11.0.${nth >> 8}.${nth & 255}`, lines[nth % lines.length]));
        await wait(pace.askMs);
      }
    };
    await Promise.all([talk(), ...Array.from({ length: count }, (_, reader) => read(reader))]);
    const told = (name: string, all: readonly number[]) => {
      const { p50, p99 } = percentiles(all);
      return all.length === 0 ? '' : `   ${name} ${all.length}: p50 ${ms(p50)}, p99 ${ms(p99)}`;
    };
    console.log(`readers   ${String(count).padStart(5)}${told('answers', answered)}${told('pages', opened)}`);
  }
  agent.destroy();
  child.kill();
  rmSync(folder, { recursive: true, force: true });
}

interface Order {
  agent: Agent;
  port: number;
  path: string;
  /** The address that a proxy tells. */
  from: string;
  line: string | undefined;
}

/** How long (milliseconds) a page takes, or the answer to a line; anything but 200 is an error. */
function timed({ agent, port, path, from, line }: Order): Promise<number> {
  const origin = 'https://parallax.example';
  const body = line === undefined ? undefined : JSON.stringify({ line });
  const headers = {
    host: 'parallax.example',
    'x-forwarded-for': from,
    ...(body === undefined
      ? {}
      : { origin, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
  };
  const method = body === undefined ? 'GET' : 'POST';
  const began = performance.now();
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const sent = request({ agent, host: '127.0.0.1', port, path, method, headers }, (response) => {
    response.resume();
    response.on('end', () =>
      response.statusCode === 200
        ? resolve(performance.now() - began)
        : reject(new Error(`${path}: status ${response.statusCode}`)),
    );
  });
  sent.on('error', reject);
  sent.end(body);
  return promise;
}
