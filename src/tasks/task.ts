import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import type { Redact } from '../platform/redact.ts';

/** Where a task's output goes. */
export interface Output {
  write(text: string): void;
  writeError(text: string): void;
}

/** What a task works with, from the composition root. */
export interface TaskContext extends Output {
  config: Config;
  log: Logger;
  /** For what is printed of errors and of other services. `writeError` does it by itself. */
  redact: Redact;
  /** A new id of eight hexadecimal digits. */
  newId(): string;
}

/** Ends something that runs. */
export type Stop = () => Promise<void>;

/** One sentence on standard error, and the exit code. */
export function fail({ writeError }: Output, message: string, code = 2): number {
  writeError(`${message}\n`);
  return code;
}
