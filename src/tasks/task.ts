import type { Logger } from 'pino';
import type { DatasetHolder } from '../bot/dataset-holder.ts';
import type { Config } from '../config.ts';

/** What serving needs, from the composition root. */
export interface ServeParts {
  config: Config;
  data: DatasetHolder;
  log: Logger;
  newId(): string;
  write(text: string): void;
  writeError(text: string): void;
}

/** Ends something that runs. */
export type Stop = () => Promise<void>;
