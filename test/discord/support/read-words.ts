import { parseLine } from '../../../src/core/command/parse-line.ts';
import type { Mention } from '../../../src/core/command/read-mention.ts';
import { publicCommands } from './view-of.ts';

/** What words ask, in a simple way: a line that can be typed, "whose?" of a message, or nothing known. */
export function readWords(text: string): Mention {
  if (/^whose\??$/.test(text))
    return { kind: 'about-message', invocation: { command: 'check', options: { as: 'message' } }, text: 'text' };
  const read = parseLine(text, publicCommands);
  if (read.ok) return { kind: 'ask', invocation: read.invocation };
  const how = [{ kind: 'words' as const, text: 'This is how I am asked.' }];
  return { kind: 'unknown', view: { title: [], blocks: [{ kind: 'notice', tone: 'info', text: how }], footer: [] } };
}
