import { commands as plain } from '../../../commands/index.ts';
import { lineRefusalView } from '../../../src/core/answers/line-refusal-view.ts';
import { parseLine } from '../../../src/core/command/parse-line.ts';
import type { Mention } from '../../../src/core/command/read-mention.ts';
import { runCommand } from '../../../src/core/command/run-command.ts';
import { withPublic } from '../../../src/core/command/with-public.ts';
import type { Invocation } from '../../../src/core/message/invocation.ts';
import { say } from '../../../src/core/message/phrase.ts';
import type { View } from '../../../src/core/message/view.ts';
import type { Asker } from '../../../src/core/place/asker.ts';
import type { Desk } from '../../../src/core/posting/desk.ts';
import { english } from '../../../src/core/words/en.ts';
import { fieldsOf } from '../../support/fields-of.ts';
import { floodDossier } from './flood.ts';

export const commands = withPublic(plain);

export interface TestDesk extends Desk {
  asked: { invocation: Invocation | string; asker: Asker }[];
  /** How long an answer takes. */
  delayMs: number;
  /** What an answer waits for. */
  waitFor: Promise<void>;
  /** The words that it was asked to read. */
  mentioned: string[];
  /** What every mention is read as, in place of a line. */
  mention: Mention | null;
  /** Answers in place of the commands. */
  instead: ((invocation: Invocation) => View) | null;
}

/** A desk over the real commands and an invented dossier; requests are granted. */
export function openDesk(): TestDesk {
  const dossiers = new Map([[floodDossier.id, floodDossier]]);
  async function run(invocation: Invocation): Promise<View> {
    await new Promise((resolve) => setTimeout(resolve, desk.delayMs));
    await desk.waitFor;
    if (desk.instead !== null) return desk.instead(invocation);
    const now = Temporal.Instant.from('2031-03-10T00:00:00Z');
    const result = runCommand(invocation, {
      dossiers,
      dossier: floodDossier,
      commands,
      words: english,
      now,
      zone: 'UTC',
      reference: 'r1',
    });
    if (result.kind === 'failure') throw result.error;
    return result.kind === 'view' ? result.view : { title: say`Done`, blocks: [], footer: [] };
  }
  const desk: TestDesk = {
    asked: [],
    delayMs: 0,
    waitFor: Promise.resolve(),
    instead: null,
    answer(invocation, asker) {
      desk.asked.push({ invocation, asker });
      return run(invocation);
    },
    async answerLine(line, asker) {
      desk.asked.push({ invocation: line, asker });
      const read = parseLine(line, commands);
      return read.ok ? run(read.invocation) : lineRefusalView(read, english);
    },
    mentioned: [],
    mention: null,
    async readMention(words) {
      desk.mentioned.push(words);
      if (desk.mention !== null) return desk.mention;
      const read = parseLine(words, commands);
      return read.ok
        ? { kind: 'ask', invocation: read.invocation }
        : { kind: 'unknown', view: lineRefusalView(read, english) };
    },
    complete: async () => [],
    suggest: async () => [],
    fillForm: async (asked, form) => fieldsOf(asked, form, commands.get(asked.command)?.options),
  };
  return desk;
}
