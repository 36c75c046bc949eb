import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inTurns } from '../../src/bot/in-turns.ts';
import { prepareCommand } from '../../src/core/command/run-command.ts';
import type { Turns } from '../../src/core/memory/turns.ts';
import type { Invocation } from '../../src/core/message/invocation.ts';
import { loadDataset } from '../../src/dataset/load-dataset.ts';
import { sessionOf, viewOf } from '../support/desk.ts';
import { ms, percentiles } from './percentiles.ts';

const size = { claims: 100_000, onFirst: 10_000, questions: 300, speakers: 2_000, sources: 100 };
const runs = 200;

/**
 * Loads one dossier of the largest size that the bot is made for, and measures commands on it: the first answer, its
 * longest turn, and the answers after it, each to a page of its own.
 */
export async function benchLargeDossier(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'parallax-large-'));
  writeLargeDossier(folder);
  const start = performance.now();
  const { dossiers, problems } = loadDataset(folder);
  const took = performance.now() - start;
  rmSync(folder, { recursive: true });
  const [dossier] = dossiers;
  if (dossier === undefined) throw new Error(`the invented data has ${problems.length} problems: ${problems[0]}`);
  console.log(`one dossier of ${dossier.claims.size} claims, ${size.onFirst} on one question: load ${ms(took)}`);
  const session = sessionOf(dossier);
  for (const [command, options] of [
    ['differences', { question: 'q0' }],
    ['differences', {}],
    ['claims', {}],
    ['timeline', {}],
    ['sources', {}],
    ['digest', {}],
    ['search', { text: 'pumps' }],
    ['evidence', { claim: 'c7' }],
    ['cite', { claim: 'c7' }],
  ] as const) {
    const invocation = (page: number): Invocation => {
      return { command, options: page === 1 ? options : { ...options, page: String(page) } };
    };
    const begin = performance.now();
    const longest = await longestTurn(prepareCommand(invocation(1), session));
    viewOf(invocation(1), session);
    const first = performance.now() - begin;
    const paged = ['digest', 'evidence', 'cite'].includes(command) ? 1 : Number.POSITIVE_INFINITY;
    const durations = Array.from({ length: runs }, (_, run) => {
      const each = performance.now();
      viewOf(invocation(Math.min(paged, 1 + (run % 8))), session);
      return performance.now() - each;
    });
    const { p50, p99 } = percentiles(durations);
    const name = `/${command} ${Object.keys(options).join(' ')}`.trimEnd();
    console.log(
      `${name.padEnd(24)}first ${ms(first).padStart(9)}   longest turn ${ms(longest).padStart(9)}   p50 ${ms(p50).padStart(9)}   p99 ${ms(p99).padStart(9)}`,
    );
  }
}

/** Does work in turns, and gives the milliseconds of the longest step of it. */
async function longestTurn(turns: Turns<void>): Promise<number> {
  let longest = 0;
  function* timed(): Turns<void> {
    for (;;) {
      const start = performance.now();
      const { done } = turns.next();
      longest = Math.max(longest, performance.now() - start);
      if (done === true) return;
      yield;
    }
  }
  await inTurns(timed());
  return longest;
}

function writeLargeDossier(folder: string): void {
  const path = join(folder, 'large');
  mkdirSync(join(path, 'sources'), { recursive: true });
  const questions = Array.from(
    { length: size.questions },
    (_, i) => `  q${i}: { title: Question ${i}, ask: How many pumps in ${i}?, measure: cumulative, unit: pumps }\n`,
  );
  writeFileSync(
    join(path, 'dossier.yaml'),
    `title: Large\nsummary: An invented large dossier\nquestions:\n${questions.join('')}`,
  );
  const speakers = Array.from({ length: size.speakers }, (_, i) => `  p${i}: { name: Speaker ${i}, kind: person }\n`);
  writeFileSync(join(path, 'actors.yaml'), `actors:\n  post: { name: The Post, kind: outlet }\n${speakers.join('')}`);
  const each = size.claims / size.sources;
  for (let source = 0; source < size.sources; source++) {
    const claims = Array.from({ length: each }, (_, i) => claimText(source * each + i, i));
    const head = `publisher: post\ntitle: Title ${source}\nlanguage: en\nurl: null\npublished: 2031-03-07\ncapture: { file: s${source}.txt, sha256: ${'a'.repeat(64)}, at: null }\nleft-out: []\nclaims:\n`;
    writeFileSync(join(path, 'sources', `s${source}.yaml`), head + claims.join(''));
  }
}

/** The claim of a number; `place` is its place in its source. */
function claimText(number: number, place: number): string {
  const question = number % (size.claims / size.onFirst) === 0 ? 0 : 1 + (number % (size.questions - 1));
  const [speaker, value] = [(number * 7) % size.speakers, 100 + ((number * 7_919) % 9_973)];
  const quote = `${value} pumps`;
  return `  - { id: c${number}, statement: "Speaker ${speaker} counted ${quote}.", quote: "${quote}", at: [${place * 30}, ${place * 30 + quote.length}], chain: [p${speaker}], modality: asserted, answers: q${question}, value: "${quote}", as-of: 2031-03-0${1 + (number % 6)} }\n`;
}

if (import.meta.main) await benchLargeDossier();
