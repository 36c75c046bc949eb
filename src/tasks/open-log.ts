import pino, { type Logger } from 'pino';
import type { Config } from '../config.ts';
import { type Redact, redactJson } from '../platform/redact.ts';
import { prettyLog } from './pretty-log.ts';

/**
 * Logs are JSON lines on standard error, or lines for people, so that answers stand alone on standard output. No line
 * holds a secret, whoever wrote it.
 */
export function openLog({ logLevel, logPretty }: Pick<Config, 'logLevel' | 'logPretty'>, redact: Redact): Logger {
  const destination = pino.destination({ dest: 2, sync: true });
  const options = { level: logLevel, hooks: { streamWrite: (line: string) => redactJson(line, redact) } };
  if (!logPretty) return pino(options, destination);
  const zone = Temporal.Now.timeZoneId();
  return pino({ ...options, base: null }, { write: (line) => destination.write(prettyLog(line, zone)) });
}
