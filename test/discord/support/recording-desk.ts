import { setTimeout as wait } from 'node:timers/promises';
import { suggestValues } from '../../../src/core/command/complete.ts';
import { parseLine } from '../../../src/core/command/parse-line.ts';
import type { Dossier } from '../../../src/core/dossier/dossier.ts';
import type { Invocation } from '../../../src/core/message/invocation.ts';
import type { Asker } from '../../../src/core/place/asker.ts';
import type { Desk } from '../../../src/core/posting/desk.ts';
import { fieldsOf } from '../../support/fields-of.ts';
import { checkView } from './check-view.ts';
import { floodDossier } from './flood-dossier.ts';
import { readWords } from './read-words.ts';
import { publicCommands, viewOf } from './view-of.ts';

/** A desk over invented dossiers, that keeps what it was asked. */
export interface RecordingDesk extends Desk {
  questions: { invocation: Invocation; asker: Asker }[];
  delayMs: number;
}

export function recordingDesk(dossiers: readonly Dossier[] = [floodDossier()]): RecordingDesk {
  const desk: RecordingDesk = {
    questions: [],
    delayMs: 0,
    async answer(invocation, asker) {
      desk.questions.push({ invocation, asker });
      if (desk.delayMs > 0) await wait(desk.delayMs);
      return invocation.command === 'check' ? checkView(invocation.options.text ?? '') : viewOf(invocation, dossiers);
    },
    async answerLine(line) {
      const parsed = parseLine(line, publicCommands);
      return parsed.ok ? viewOf(parsed.invocation, dossiers) : viewOf({ command: line, options: {} }, dossiers);
    },
    readMention: async (text: string) => readWords(text),
    complete: async () => [],
    fillForm: async (asked, form) => fieldsOf(asked, form, publicCommands.get(asked.command)?.options),
    async suggest(command, option, typed) {
      const spec = publicCommands.get(command)?.options[option];
      const [dossier] = dossiers;
      if (spec === undefined || dossier === undefined) return [];
      return suggestValues(spec, typed, dossier, new Map(dossiers.map((each) => [each.id, each])));
    },
  };
  return desk;
}
