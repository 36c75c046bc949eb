import { commands as plain } from '../../../commands/index.ts';
import { lineRefusalView } from '../../../src/core/answers/line-refusal-view.ts';
import { parseLine } from '../../../src/core/command/parse-line.ts';
import { withPublic } from '../../../src/core/command/with-public.ts';
import type { Invocation } from '../../../src/core/message/invocation.ts';
import type { View } from '../../../src/core/message/view.ts';
import type { Asker } from '../../../src/core/place/asker.ts';
import type { Desk } from '../../../src/core/posting/desk.ts';
import { english } from '../../../src/core/words/en.ts';
import { sessionOf, viewOf } from '../../support/desk.ts';
import { dossierOf } from '../../support/dossiers.ts';
import { fieldsOf } from '../../support/fields-of.ts';
import { shippedDossier } from '../../support/shipped.ts';

/** The commands as every platform is given them. */
export const commands = withPublic(plain);
const shipped = shippedDossier();
/** Beside the shipped dossier there is another one, so that a channel has a choice. */
const other = dossierOf({ sources: { 'river-post': { claims: [{ id: 'flood', statement: 'The river rose.' }] } } });
const dossiers = new Map([shipped, other].map((dossier) => [dossier.id, dossier]));
const session = sessionOf(shipped, { commands, dossiers });

/** A desk over the shipped dossier, which grants every request and keeps what it was asked. */
export interface ContractDesk extends Desk {
  asked: { invocation: Invocation; asker: Asker }[];
  /** Answers in place of the commands. */
  instead: ((invocation: Invocation) => View | Promise<View>) | null;
}

/** What the commands answer to a line, or why it cannot be read. */
export function answerTo(line: string): View {
  const read = parseLine(line, commands);
  return read.ok ? viewOf(read.invocation, session) : lineRefusalView(read, english);
}

export function openDesk(): ContractDesk {
  const desk: ContractDesk = {
    asked: [],
    instead: null,
    async answer(invocation, asker) {
      desk.asked.push({ invocation, asker });
      return desk.instead === null ? viewOf(invocation, session) : desk.instead(invocation);
    },
    async answerLine(line, asker) {
      const read = parseLine(line, commands);
      return read.ok ? desk.answer(read.invocation, asker) : lineRefusalView(read, english);
    },
    readMention: async (words: string) => ({ kind: 'ask', invocation: { command: words, options: {} } }),
    complete: async () => [],
    suggest: async () => [],
    fillForm: async (asked, form) => fieldsOf(asked, form, commands.get(asked.command)?.options),
  };
  return desk;
}
