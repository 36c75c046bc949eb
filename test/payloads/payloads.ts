import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { loadDataset } from '../../src/dataset/load-dataset.ts';
import { problemLine } from '../../src/dataset/located-problem.ts';
import { collectPayloads } from './collect-payloads.ts';

/**
 * `npm run payloads -- FILE` writes the messages of every answer and digest, on each platform as they are sent, to be
 * drawn and measured: `{ checkout, now, cases: [{ platform, name, line, how, messages }] }`. DATA_DIR names another
 * data folder; NOW another moment (an ISO 8601 instant). Nothing is sent.
 */
const [file, ...others] = process.argv.slice(2);
if (file === undefined || others.length > 0) {
  console.error('Name one file: npm run payloads -- FILE');
  process.exit(2);
}
const now = Temporal.Instant.from(process.env.NOW ?? new Date().toISOString());
const { dossiers, problems } = loadDataset(process.env.DATA_DIR ?? 'data');
if (problems.length > 0) {
  console.error(`The data cannot be used:\n${problems.map(problemLine).join('\n')}`);
  process.exit(1);
}
const cases = await collectPayloads(new Map(dossiers.map((dossier) => [dossier.id, dossier])), now);
writeFileSync(file, JSON.stringify({ checkout: resolve('.'), now: now.toString(), cases }, null, 1));
console.log(`${cases.length} answers and digests are in ${file}`);
process.exit(0);
