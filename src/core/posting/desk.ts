import type { FormSpec } from '../command/command.ts';
import type { Suggestion } from '../command/complete.ts';
import type { OptionSpec } from '../command/option.ts';
import type { Mention } from '../command/read-mention.ts';
import type { Invocation } from '../message/invocation.ts';
import type { View } from '../message/view.ts';
import type { Asker } from '../place/asker.ts';

/** A field of a form: an option of the command. */
export interface FormField {
  name: string;
  spec: OptionSpec;
  /** What stands in it before. */
  value: string | null;
  /** Records to choose from; none where the value is typed. */
  choices: readonly Suggestion[];
}

/** Where a platform takes questions. Every answer is a view, refusals and bugs included; no promise rejects. */
export interface Desk {
  answer(invocation: Invocation, asker: Asker): Promise<View>;
  /** The answer to a typed line, such as "/claims actor:budanov", or to plain words, read as those of a mention. */
  answerLine(line: string, asker: Asker): Promise<View>;
  /** What somebody asks who mentions the bot in words of their own. The mention itself is not part of the words. */
  readMention(words: string, asker: Asker): Promise<Mention>;
  /** The whole lines that a line being typed could go on as. */
  complete(line: string, asker: Asker): Promise<readonly string[]>;
  /** The values that an option could take, best first, for autocomplete. */
  suggest(command: string, option: string, typed: string, asker: Asker): Promise<readonly Suggestion[]>;
  /**
   * The fields of a form that an invocation needs; null where they are not for this person, or what they would change
   * is not there: the answer then says why.
   */
  fillForm(asked: Invocation, form: FormSpec, asker: Asker): Promise<readonly FormField[] | null>;
}
