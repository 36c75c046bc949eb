import type { Phrase } from '../message/inline.ts';
import { example, join, words } from '../message/phrase.ts';
import type { Action, Block, View } from '../message/view.ts';
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

/** One command with its options and examples; an example that can be run here has a button. */
export function commandHelpView(command: CommandHelp, { words: w, runnable }: AnswerContext): View {
  const options = Object.entries(command.options);
  const optionBlocks: Block[] =
    options.length === 0
      ? []
      : [
          { kind: 'heading', text: w.help.options },
          { kind: 'list', items: options.map(([name, spec]) => ({ text: optionLine(name, spec, w), details: [] })) },
        ];
  const main: Block[] =
    command.main === undefined ? [] : [{ kind: 'small', text: w.help.main([words(command.main, 'strong')]) }];
  const examples = command.examples.map((line) => ({ line, invocation: runnable?.(line) ?? null }));
  const typed = examples.filter(({ invocation }) => invocation === null);
  const pressed = examples.flatMap(({ line, invocation }): Action[] => {
    return invocation === null ? [] : [{ kind: 'button', label: [example(line)], invocation }];
  });
  return {
    title: [example(`/${command.name}`)],
    blocks: [
      { kind: 'paragraph', text: [words(command.summary)] },
      ...optionBlocks,
      ...main,
      { kind: 'heading', text: w.help.examples },
      ...(typed.length === 0
        ? []
        : [{ kind: 'list' as const, items: typed.map(({ line }) => ({ text: [example(line)], details: [] })) }]),
      ...(pressed.length === 0 ? [] : [{ kind: 'actions' as const, actions: pressed }]),
    ],
    footer: [],
  };
}

/** "since: said, or at the latest published, on this date or later, a date": what an option takes, and what for. */
function optionLine(name: string, spec: OptionHelp, w: Words): Phrase {
  const required = spec.required === true ? [w.help.required] : [];
  const value: Phrase[] =
    spec.kind === 'choice' ? [w.help.choices([words((spec.choices ?? []).join(w.listSeparator))])] : [];
  return [words(name, 'strong'), words(w.colon), ...join([[words(spec.summary)], ...value, ...required], w.semicolon)];
}
