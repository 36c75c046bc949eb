import type { Inline, Phrase } from '../message/inline.ts';
import type { Invocation } from '../message/invocation.ts';
import type { LineRefusal } from '../message/line-refusal.ts';
import { example, typed, words } from '../message/phrase.ts';
import type { View } from '../message/view.ts';
import type { Words } from '../words/words.ts';
import type { AskedLabelContext } from './asked-label.ts';
import { refusalView } from './refusal-view.ts';

/**
 * Why a typed line could not be read, and what would be right; a press asks for it. `names`: what records are named
 * from; without them they are shown by the lines to type.
 */
export function lineRefusalView(
  { refusal, meant }: { refusal: LineRefusal; meant: readonly Invocation[] },
  w: Words,
  names: Partial<AskedLabelContext> = {},
): View {
  return refusalView(reasonOf(refusal, w), { ...names, words: w }, meant);
}

function reasonOf(refusal: LineRefusal, w: Words): Phrase {
  switch (refusal.kind) {
    case 'empty-line':
      return w.emptyLine([example('/help')]);
    case 'unknown-command':
      return unknownCommand(refusal.typed, refusal.nearest, w);
    case 'unknown-option':
      return w.unknownOption(
        [command(refusal)],
        [typed(refusal.typed)],
        refusal.nearest === null ? null : [words(refusal.nearest)],
        helpLine(refusal),
      );
    case 'repeated-option':
      return w.repeatedOption([words(refusal.option)], [typed(refusal.values[0])], [typed(refusal.values[1])]);
    case 'missing-value':
      return w.missingValue([words(refusal.option)]);
    case 'unclosed-quote':
      return w.unclosedQuote([typed(refusal.typed)]);
    case 'stray-words':
      return strayWords(refusal, w);
    default:
      return refusal satisfies never;
  }
}

/** Why there is no such command, and which was probably meant. */
export function unknownCommand(name: string, nearest: string | null, w: Words): Phrase {
  const help: Phrase = [example('/help')];
  return w.unknownCommand([typed(name)], nearest === null ? null : [words(`/${nearest}`)], help);
}

function strayWords(refusal: LineRefusal & { kind: 'stray-words' }, w: Words): Phrase {
  const { after } = refusal;
  if (after === null) return w.bareWords([command(refusal)], [typed(refusal.typed)], helpLine(refusal));
  const quoted: Phrase = [typed(`${after.option}:"${after.value} ${refusal.typed}"`)];
  return w.bareWordsAfter([command(refusal)], [typed(refusal.typed)], quoted);
}

function command(refusal: { command: string }): Inline {
  return words(`/${refusal.command}`);
}

function helpLine(refusal: { command: string }): Phrase {
  return [example(`/help command:${refusal.command}`)];
}
