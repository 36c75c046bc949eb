import { randomBytes } from 'node:crypto';
import { inspect } from 'node:util';
import { readConfig, secretsOf } from './config.ts';
import { createRedactor } from './platform/redact.ts';
import { platforms } from './platforms.ts';
import { loadEnvFile } from './tasks/load-env-file.ts';
import { openLog } from './tasks/open-log.ts';
import { fail, type Output, type TaskContext } from './tasks/task.ts';

type Task = (args: readonly string[], context: TaskContext) => Promise<number> | number;

/** What the command line can name, each loaded when it is run. Platforms have tasks of their own. */
const tasks: Readonly<Record<string, () => Promise<Task>>> = {
  start: async () => (await import('./tasks/start.ts')).start,
  ask: async () => (await import('./tasks/ask.ts')).ask,
  export: async () => (await import('./tasks/export.ts')).exportOne,
  check: async () => (await import('./tasks/check.ts')).check,
  correct: async () => (await import('./tasks/correct.ts')).correct,
  new: async () => (await import('./tasks/new.ts')).newRecord,
  capture: async () => (await import('./tasks/capture.ts')).capture,
  import: async () => (await import('./tasks/import.ts')).importRows,
  audit: async () => (await import('./tasks/audit.ts')).audit,
  curate: async () => (await import('./tasks/curate.ts')).curate,
  doctor: async () => (await import('./tasks/doctor.ts')).doctor,
  ...Object.fromEntries(
    platforms.flatMap(({ taskNames }) =>
      taskNames.map((name) => [name, async () => (await import('./tasks/platform-task.ts')).platformTask(name)]),
    ),
  ),
};

const envProblem = loadEnvFile('.env', process.env);
const redact = createRedactor(secretsOf(process.env));
const output: Output = {
  write: (text) => void process.stdout.write(text),
  writeError: (text) => void process.stderr.write(redact(text)),
};

/**
 * The composition root: reads the environment once and runs what the command line names. The result is the exit code.
 */
async function main(): Promise<number> {
  const [name = 'start', ...args] = process.argv.slice(2);
  const load = Object.hasOwn(tasks, name) ? tasks[name] : undefined;
  if (load === undefined) return fail(output, `"${name}" is none of ${Object.keys(tasks).join(', ')}.`);
  if (envProblem !== null) return fail(output, envProblem);
  const read = readConfig(process.env);
  if (!read.ok) return fail(output, read.problems.join('\n'));
  const { config } = read;
  const task = await load();
  return task(args, { config, log: openLog(config, redact), redact, newId, ...output });
}

/** A new id of eight hexadecimal digits. */
function newId(): string {
  return randomBytes(4).toString('hex');
}

// Whoever reads may stop reading: `export | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
// What nobody caught is told like everything else, without secrets.
process.on('uncaughtException', (error) => {
  output.writeError(`${inspect(error)}\n`);
  process.exit(1);
});
process.exitCode = await main();
