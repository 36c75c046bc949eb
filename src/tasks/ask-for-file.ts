import { createDrawer } from '../chart/create-drawer.ts';
import type { Command } from '../core/command/command.ts';
import { parseLine } from '../core/command/parse-line.ts';
import type { Invocation } from '../core/message/invocation.ts';
import { isRefusal } from '../core/message/is-refusal.ts';
import type { View } from '../core/message/view.ts';
import type { Desk } from '../core/posting/desk.ts';
import { english } from '../core/words/en.ts';
import { briefingFile } from '../page/briefing.ts';
import { timesOfMessage } from '../page/run-page.ts';
import { type Ask, askWithPicture } from '../page/with-picture.ts';
import type { Logger } from '../platform/logger.ts';

/** A file has room for what a page has. */
export const roomTimes = timesOfMessage;

/** A desk that adds a picture to what can be drawn. */
export function withPictures(desk: Desk, commands: ReadonlyMap<string, Command>): Desk {
  return {
    ...desk,
    async answerLine(line, asker) {
      const read = parseLine(line, commands);
      if (!read.ok) return desk.answerLine(line, asker);
      const ask = (invocation: Invocation) => desk.answer(invocation, asker);
      const view = await askWithPicture(read.invocation, ask);
      return read.invocation.command === 'digest' && !isRefusal(view) ? withSources(view, ask) : view;
    },
  };
}

/** A briefing with the sources that it is made from: nothing in a file leads to them. */
async function withSources(view: View, ask: Ask): Promise<View> {
  const { title, blocks } = await ask({ command: 'sources', options: {} });
  const shown = blocks.filter(({ kind }) => kind !== 'actions');
  return { ...view, blocks: [...view.blocks, { kind: 'heading', text: title }, ...shown] };
}

/** An answer as one file for browsers, with its pictures in it. */
export async function writeFile(view: View, logger: Logger): Promise<string> {
  const drawer = createDrawer({ logger });
  try {
    return await briefingFile(view, { words: english, draw: drawer.draw });
  } finally {
    await drawer.stop();
  }
}
