import { createDrawer } from '../chart/create-drawer.ts';
import type { Command } from '../core/command/command.ts';
import { parseLine } from '../core/command/parse-line.ts';
import type { View } from '../core/message/view.ts';
import type { Desk } from '../core/posting/desk.ts';
import { english } from '../core/words/en.ts';
import { briefingFile } from '../page/briefing.ts';
import { askWithPicture } from '../page/with-picture.ts';
import type { Logger } from '../platform/logger.ts';

/** A desk that adds a picture to what can be drawn. */
export function withPictures(desk: Desk, commands: ReadonlyMap<string, Command>): Desk {
  return {
    ...desk,
    async answerLine(line, asker) {
      const read = parseLine(line, commands);
      return read.ok
        ? askWithPicture(read.invocation, (invocation) => desk.answer(invocation, asker))
        : desk.answerLine(line, asker);
    },
  };
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
