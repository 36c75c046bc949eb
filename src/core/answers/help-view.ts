import type { Phrase } from '../message/inline.ts';
import { example, join, words } from '../message/phrase.ts';
import type { Block, View } from '../message/view.ts';
import type { Words } from '../words/words.ts';
import type { AnswerContext } from './answer-context.ts';
import type { CommandHelp, OptionHelp } from './command-help.ts';

/** Every command, one in a line. */
export function helpView({ commands, words: w }: AnswerContext): View {
  return {
    title: w.helpTitle,
    blocks: [
      { kind: 'paragraph', text: w.help.intro },
      {
        kind: 'facts',
        facts: [...commands.values()].map(({ name, summary }) => ({
          label: [example(`/${name}`)],
          value: [words(summary)],
        })),
      },
      { kind: 'paragraph', text: w.help.more([example('/help command:differences')]) },
    ],
    footer: [],
  };
}

/** One command with its options and examples. */
export function commandHelpView(command: CommandHelp, { words: w }: AnswerContext): View {
  const options = Object.entries(command.options);
  const optionBlocks: Block[] =
    options.length === 0
      ? []
      : [
          { kind: 'heading', text: w.help.options },
          { kind: 'list', items: options.map(([name, spec]) => ({ text: optionLine(name, spec, w), details: [] })) },
        ];
  const main: Block[] =
    command.main === undefined ? [] : [{ kind: 'paragraph', text: w.help.main([words(command.main, 'strong')]) }];
  return {
    title: [example(`/${command.name}`)],
    blocks: [
      { kind: 'paragraph', text: [words(command.summary)] },
      ...optionBlocks,
      ...main,
      { kind: 'heading', text: w.help.examples },
      { kind: 'list', items: command.examples.map((line) => ({ text: [example(line)], details: [] })) },
    ],
    footer: [],
  };
}

function optionLine(name: string, spec: OptionHelp, w: Words): Phrase {
  const kind: Phrase =
    spec.kind === 'choice'
      ? w.help.choices([words((spec.choices ?? []).join(w.listSeparator))])
      : [words(w.help.kinds[spec.kind])];
  const required = spec.required === true ? [w.help.required] : [];
  return join([[words(name, 'strong')], [words(spec.summary)], kind, ...required], w.saidJoint);
}
