import { randomBytes } from 'node:crypto';
import pino, { type Logger } from 'pino';
import { commands } from '../commands/index.ts';
import { type DatasetHolder, holdDataset, type Loaded } from './bot/dataset-holder.ts';
import { deskWithRooms } from './bot/rooms.ts';
import { type Config, readConfig } from './config.ts';
import { exportDossier } from './core/export/export-dossier.ts';
import type { Desk } from './core/posting/desk.ts';
import { english } from './core/words/en.ts';
import { loadDataset } from './dataset/load-dataset.ts';
import { problemLine } from './dataset/located-problem.ts';
import { ask } from './local/receive/ask.ts';
import { openStore } from './store/open-store.ts';
import type { Store } from './store/store.ts';
import { prettyLog } from './tasks/pretty-log.ts';
import { readExportArguments } from './tasks/read-export-arguments.ts';

const io = {
  write: (text: string) => void process.stdout.write(text),
  writeError: (text: string) => void process.stderr.write(text),
};
const tasks = ['start', 'ask', 'export', 'check', 'manifest', 'register', 'doctor'] as const;

/** The composition root: reads the environment once and runs what the command line names. The result is the exit code. */
async function main(): Promise<number> {
  const [name = 'start', ...args] = process.argv.slice(2);
  const task = tasks.find((known) => known === name);
  if (task === undefined) return fail(`"${name}" is none of ${tasks.join(', ')}.`);
  loadEnvFile();
  const read = readConfig(process.env);
  if (!read.ok) return fail(read.problems.join('\n'));
  const { config } = read;
  if (task === 'check') return (await import('./dataset/check-data.ts')).checkData(args, { ...config, ...io });
  const loaded = load(config);
  if (!loaded.ok) return fail(`The data cannot be used:\n${loaded.problems.join('\n')}`, 1);
  const data = holdDataset(loaded.dossiers, () => load(config));
  switch (task) {
    case 'start':
      return (await import('./tasks/start.ts')).serve({ config, data, log: logOf(config), newId, ...io });
    case 'ask':
      return askOnce(args, config, data);
    case 'export':
      return runExport(args, data);
    case 'manifest':
    case 'register':
    case 'doctor':
      return (await import('./tasks/operate.ts')).operate(task, args, { config, data, log: logOf(config), ...io });
    default:
      return task satisfies never;
  }
}

/** Every dossier of the data folder; or every problem, with its place. */
function load({ dataDir }: Config): Loaded {
  const { dossiers, problems } = loadDataset(dataDir);
  if (problems.length > 0) return { ok: false, problems: problems.map(problemLine) };
  return { ok: true, dossiers: new Map(dossiers.map((dossier) => [dossier.id, dossier])) };
}

async function askOnce(args: readonly string[], config: Config, data: DatasetHolder): Promise<number> {
  let store: Promise<Store> | null = null;
  const desk: Desk = deskWithRooms({
    ...{ data, commands, newId },
    words: english,
    schedulers: config.schedulers,
    localZone: Temporal.Now.timeZoneId(),
    store: () => {
      store ??= openStore(config.store);
      return store;
    },
    onSchedules: () => {},
    logFailure: (error, reference) => logOf(config).error({ reference, err: error }, 'an answer failed'),
  });
  const code = await ask(args, desk, io, { width: process.stdout.columns || 100, colour: hasColours() });
  await (await (store as Promise<Store> | null))?.close();
  return code;
}

function runExport(args: readonly string[], data: DatasetHolder): number {
  const request = readExportArguments(args, data.dossiers());
  if (!request.ok) return fail(request.message);
  io.write(exportDossier(request.dossier, request.format, english));
  return 0;
}

/** Logs are JSON lines on standard error, or lines for people, so that answers stand alone on standard output. */
function logOf({ logLevel, logPretty }: Config): Logger {
  const destination = pino.destination({ dest: 2, sync: true });
  if (!logPretty) return pino({ level: logLevel }, destination);
  const zone = Temporal.Now.timeZoneId();
  return pino({ level: logLevel, base: null }, { write: (line) => destination.write(prettyLog(line, zone)) });
}

/** Whether the window shows colour; NO_COLOR and FORCE_COLOR are heeded. */
function hasColours(): boolean {
  return process.stdout.isTTY === true && process.stdout.hasColors();
}

/** A new id of eight hexadecimal digits. */
function newId(): string {
  return randomBytes(4).toString('hex');
}

/** Reads .env where there is one; what is already set wins. */
function loadEnvFile(): void {
  try {
    process.loadEnvFile();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
}

function fail(message: string, code = 2): number {
  io.writeError(`${message}\n`);
  return code;
}

// whoever reads may stop reading: `export | head`
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
process.exitCode = await main();
