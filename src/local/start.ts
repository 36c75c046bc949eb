import { join } from 'node:path';
import type { ReadStream, WriteStream } from 'node:tty';
import { example } from '../core/message/phrase.ts';
import type { View } from '../core/message/view.ts';
import type { Words } from '../core/words/words.ts';
import type { RunningPlatform, StartParts } from '../platform/platform.ts';
import { withTimeout } from '../platform/with-timeout.ts';
import { createPublisher } from './publisher.ts';
import { terminalAsker } from './receive/asker.ts';
import { prompt } from './receive/prompt.ts';
import { renderView } from './render/render-view.ts';

/** The columns where the output has no window. */
const usualWidth = 100;
/** How long a stop waits for the answer in hand. */
const finishingMs = 8_000;
/** What is shown at the start. */
const briefing = '/digest';

/**
 * Shows the first part of the briefing, answers what is typed, and shows digests between the answers, until the person
 * leaves.
 */
export function startTerminal(
  { desk, words, stateDir, announcer }: Pick<StartParts, 'desk' | 'words' | 'stateDir' | 'announcer'>,
  input: ReadStream,
  output: WriteStream,
): RunningPlatform {
  const width = () => output.columns || usualWidth;
  const colour = output.isTTY === true && output.hasColors();
  /** Shows a digest. The prompt replaces it by a way that keeps what is being typed. */
  let announce = (text: string): void => {
    output.write(`${text}\n\n`);
  };
  const answer = async (line: string, columns: number) =>
    renderView(await desk.answerLine(line, terminalAsker), { width: columns, colour });
  const stopping = new AbortController();
  const converse = async () => {
    const whole = await desk.answerLine(briefing, terminalAsker);
    output.write(`${renderView(firstPart(whole, words), { width: width(), colour })}\n\n`);
    await prompt({
      input,
      output,
      answer,
      width,
      complete: (line) => desk.complete(line, terminalAsker),
      onReady: (announceBetween) => {
        announce = announceBetween;
      },
      historyFile: join(stateDir, 'history'),
      signal: stopping.signal,
    });
  };
  const left = converse();
  return {
    publisher: createPublisher(
      (text) => announce(text),
      width,
      (view) => announcer?.announce(view),
    ),
    left,
    async stop() {
      stopping.abort();
      // Whoever waits for `left` learns why it rejected.
      await withTimeout(
        left.catch(() => {}),
        finishingMs,
        null,
      );
    },
  };
}

/** A briefing without its thread, which a screen has no room for: its parts are named, with how to see them. */
function firstPart({ thread = [], ...view }: View, words: Words): View {
  if (thread.length === 0) return view;
  const titles = thread.map(({ title }) => title);
  const text = words.platform.local.restOfBriefing(titles, [example(briefing)]);
  return { ...view, blocks: [...view.blocks, { kind: 'small', text }] };
}
