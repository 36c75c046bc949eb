import type { Suggestion } from '../command/complete.ts';
import type { Mention } from '../command/read-mention.ts';
import type { Invocation } from '../message/invocation.ts';
import type { View } from '../message/view.ts';
import type { Asker } from '../place/asker.ts';

/** Where a platform takes questions. Every answer is a view, refusals and bugs included; no promise rejects. */
export interface Desk {
  answer(invocation: Invocation, asker: Asker): Promise<View>;
  /** The answer to a typed line, such as "/claims actor:budanov". */
  answerLine(line: string, asker: Asker): Promise<View>;
  /** What somebody asks who mentions the bot in words of their own. The mention itself is not part of the words. */
  readMention(words: string, asker: Asker): Promise<Mention>;
  /** The whole lines that a line being typed could go on as. */
  complete(line: string, asker: Asker): Promise<readonly string[]>;
  /** The values that an option could take, best first, for autocomplete. */
  suggest(command: string, option: string, typed: string, asker: Asker): Promise<readonly Suggestion[]>;
}
