import type { AnswerContext } from '../answers/answer-context.ts';
import { checkView } from '../faithful/check-view.ts';
import type { View } from '../message/view.ts';
import type { Command } from './command.ts';
import { parseLine } from './parse-line.ts';

/** The faithfulness check, with the commands that can be typed. A view may be sent only if the list is empty. */
export function checkAnswer(
  view: View,
  context: Omit<AnswerContext, 'commands' | 'zone'>,
  commands: ReadonlyMap<string, Command>,
): string[] {
  return checkView(view, { ...context, commands, canBeTyped: (line) => parseLine(line, commands).ok });
}
