import { commandHelpView, helpView } from '../src/core/answers/help-view.ts';
import { unknownCommand } from '../src/core/answers/line-refusal-view.ts';
import { refusalView } from '../src/core/answers/refusal-view.ts';
import { defineCommand } from '../src/core/command/command.ts';
import { nearest } from '../src/core/text/nearest.ts';

export const help = defineCommand({
  name: 'help',
  summary: 'What you can ask, and how',
  options: {
    command: { kind: 'text', summary: 'one command with its options', example: 'differences' },
  },
  main: 'command',
  examples: ['/help', '/help command:differences'],
  run({ command: name }, context) {
    if (name === undefined) return helpView(context);
    const asked = name.replace(/^\//, '').toLowerCase();
    const command = context.commands.get(asked);
    if (command !== undefined) return commandHelpView(command, context);
    const near = nearest(asked, context.commands.keys());
    const meant = { command: 'help', options: near === null ? {} : { command: near } };
    return refusalView(unknownCommand(name, near, context.words), context, [meant]);
  },
});
