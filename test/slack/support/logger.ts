import type { Logger } from '../../../src/platform/logger.ts';

export interface Log {
  level: 'info' | 'warn' | 'error';
  fields: object;
  message: string;
}
export interface TestLogger {
  logger: Logger;
  /** What was logged, in order. */
  logs: Log[];
}

export function openLogger(): TestLogger {
  const logs: Log[] = [];
  const log = (level: Log['level']) => (fields: object, message: string) => void logs.push({ level, fields, message });
  return { logs, logger: { info: log('info'), warn: log('warn'), error: log('error') } };
}
