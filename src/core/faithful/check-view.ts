import { blocksOf, invocationsOf, phrasesOf, phrasesOfSomeForms } from '../message/phrases-of.ts';
import type { View } from '../message/view.ts';
import { checkPicture } from './check-picture.ts';
import { checkPlain } from './check-plain.ts';
import { checkSaid } from './check-said.ts';
import type { FaithfulContext } from './faithful-context.ts';

/**
 * The faithfulness check. It reads every inline again from the record that the inline names, and requires that every
 * figure stands beside its speaker. What is drawn must be what its words say. Returns what is wrong; a view may be sent
 * only if the list is empty.
 */
export function checkView(view: View, context: FaithfulContext): string[] {
  const inlines = [...phrasesOf(view), ...phrasesOfSomeForms(view)].flat();
  return [
    ...inlines.flatMap((inline) => (inline.kind === 'said' ? checkSaid(inline, context) : checkPlain(inline, context))),
    ...blocksOf(view).flatMap((block) => (block.kind === 'picture' ? checkPicture(block.picture, context) : [])),
    ...invocationsOf(view).flatMap(({ command }) =>
      context.commands.has(command) ? [] : [`an action asks for "/${command}", which is no command`],
    ),
  ];
}
