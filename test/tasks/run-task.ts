import pino from 'pino';
import { readConfig, secretsOf } from '../../src/config.ts';
import { createRedactor } from '../../src/platform/redact.ts';
import { ask } from '../../src/tasks/ask.ts';
import { audit } from '../../src/tasks/audit.ts';
import { capture } from '../../src/tasks/capture.ts';
import { correct } from '../../src/tasks/correct.ts';
import { doctor } from '../../src/tasks/doctor.ts';
import { exportOne } from '../../src/tasks/export.ts';
import { platformTask } from '../../src/tasks/platform-task.ts';
import { tempFolder } from '../dataset/temp-folder.ts';

/** Runs a task as its script does; gives the exit code, what it printed, and what it complained of. */
export async function runTask(name: string, args: readonly string[], environment: Readonly<Record<string, string>>) {
  const read = readConfig({ STATE_DIR: tempFolder(), ...environment });
  if (!read.ok) throw new Error(read.problems.join());
  const said = { out: '', errors: '' };
  const task = { ask, audit, capture, correct, doctor, export: exportOne }[name] ?? platformTask(name);
  const code = await task(args, {
    config: read.config,
    log: pino({ level: 'silent' }),
    redact: createRedactor(secretsOf(environment)),
    newId: () => 'id',
    write(text) {
      said.out += text;
    },
    writeError(text) {
      said.errors += text;
    },
  });
  return { code, ...said };
}
