import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';

const root = join(import.meta.dirname, '../../..');

export interface StartedBot {
  child: ChildProcessWithoutNullStreams;
  /** What it has said so far. */
  said: { out: string; log: string };
  /** Types a line, and gives what was shown from then on once it holds some text. */
  ask(line: string, holds: string): Promise<string>;
  /** Sets its clock by so many milliseconds. */
  setClock(byMs: number): void;
  /** Kills it at once, and waits for its end. */
  kill(): Promise<void>;
}

/** `npm start` in a folder, with its state there; its input and output in hand, and its clock where SHIFT_TO says. */
export function startBot(folder: string, env: Record<string, string>): StartedBot {
  const { PATH = '' } = process.env;
  const shiftFile = join(folder, 'shift');
  const preload = join(root, 'test/support/shift-clock-child.ts');
  const child = spawn(process.execPath, ['--no-warnings', '--import', preload, join(root, 'src/main.ts')], {
    cwd: folder,
    env: { PATH, DATA_DIR: join(root, 'data'), STATE_DIR: join(folder, 'state'), SHIFT_FILE: shiftFile, ...env },
  });
  const said = { out: '', log: '' };
  child.stdout.on('data', (text) => {
    said.out += text;
  });
  child.stderr.on('data', (text) => {
    said.log += text;
  });
  return {
    child,
    said,
    async ask(line, holds) {
      const before = said.out.length;
      child.stdin.write(`${line}\n`);
      await expect.poll(() => said.out.slice(before)).toContain(holds);
      return said.out.slice(before);
    },
    setClock(byMs) {
      writeFileSync(shiftFile, String(byMs));
      child.kill('SIGUSR2');
    },
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}
