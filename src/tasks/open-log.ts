import pino, { type Logger } from 'pino';
import type { Config } from '../config.ts';
import { prettyLog } from './pretty-log.ts';

/** Logs are JSON lines on standard error, or lines for people, so that answers stand alone on standard output. */
export function openLog({ logLevel, logPretty }: Pick<Config, 'logLevel' | 'logPretty'>): Logger {
  const destination = pino.destination({ dest: 2, sync: true });
  if (!logPretty) return pino({ level: logLevel }, destination);
  const zone = Temporal.Now.timeZoneId();
  return pino({ level: logLevel, base: null }, { write: (line) => destination.write(prettyLog(line, zone)) });
}
