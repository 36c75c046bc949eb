import type { Logger } from '../../../src/platform/logger.ts';

/** A logger that keeps every line as JSON, with its level and message. */
export function recordingLogger(): { logger: Logger; lines: string[] } {
  const lines: string[] = [];
  const log = (level: string) => (fields: object, message: string) =>
    void lines.push(JSON.stringify({ level, message, ...fields }));
  return { logger: { info: log('info'), warn: log('warn'), error: log('error') }, lines };
}

export const silentLogger: Logger = { info() {}, warn() {}, error() {} };
