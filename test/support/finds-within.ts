import { textOf } from '../../src/core/message/inline.ts';
import { phrasesOfBlock } from '../../src/core/message/phrases-of.ts';
import type { View } from '../../src/core/message/view.ts';
import { english } from '../../src/core/words/en.ts';

/** So many characters are read before somebody goes on to the next message. */
const firstLook = 200;
const signs = ['✕', '◐', '↻', '○', '＝', '≈'];

/** Whether a verdict is told, by its word or its sign, within the first characters of a view. */
export function findsWithin({ title, blocks }: View): boolean {
  const shown = [title, ...blocks.flatMap(phrasesOfBlock)].map(textOf).join('\n').slice(0, firstLook);
  const names = [...Object.values(english.verdict), english.sureOfOne, english.perhapsOne];
  return [...names, ...signs].some((told) => shown.toLowerCase().includes(told));
}
