import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { tempFolder } from '../dataset/temp-folder.ts';

export interface Process {
  child: ChildProcess;
  /** What it wrote to standard error, line by line. */
  logs: string[];
  /** Tells it to leave; resolves with its exit code once it has left. */
  leave(): Promise<number | null>;
}

/** `npm start`, with nothing in its environment but this. */
export function start(environment: Readonly<Record<string, string>>): Process {
  const child = spawn(process.execPath, ['--no-warnings', 'src/main.ts'], {
    env: { PATH: process.env.PATH, STATE_DIR: tempFolder(), ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const logs: string[] = [];
  child.stderr?.setEncoding('utf8').on('data', (text: string) => logs.push(...text.trimEnd().split('\n')));
  return {
    child,
    logs,
    async leave() {
      const left = once(child, 'exit');
      child.kill('SIGTERM');
      const [code] = await left;
      return code;
    },
  };
}

/** Resolves once something listens there. */
export async function portOpens(port: number): Promise<void> {
  for (const end = performance.now() + 180_000; performance.now() < end; await wait(20)) {
    const socket = connect(port, '127.0.0.1');
    const open = await once(socket, 'connect').then(
      () => true,
      () => false,
    );
    socket.destroy();
    if (open) return;
  }
  throw new Error('the port never opened');
}
