import { describe, expect, test } from 'vitest';
import { sizeOfView } from '../../src/core/message/measure.ts';
import { english } from '../../src/core/words/en.ts';
import { renderView as renderForDiscord } from '../../src/discord/render/render-view.ts';
import { renderView as renderForSlack } from '../../src/slack/render/render-view.ts';
import { measuredViews, texts } from './measured-views.ts';
import { payloadSize } from './payload-size.ts';

type Recorded = Readonly<Record<string, Readonly<Record<string, readonly [slack: number, discord: number]>>>>;

/**
 * Lines of each view as Chromium lays it out, on Slack and on Discord: the messages drawn as HTML in a window of
 * 380 px, with the sizes of each client (15 px Lato; 16 px Noto Sans), and the distinct baselines of their text
 * counted. Where a view or a renderer changes, they are drawn and counted again.
 */
const recorded: Recorded = {
  english: {
    paragraph: [5, 7],
    heading: [5, 7],
    title: [4, 5],
    list: [14, 16],
    entry: [17, 21],
    small: [6, 7],
    quote: [6, 8],
    notice: [5, 8],
    facts: [8, 9],
    actions: [6, 6],
  },
  ukrainian: {
    paragraph: [6, 7],
    heading: [6, 8],
    title: [5, 6],
    list: [14, 16],
    entry: [17, 21],
    small: [5, 7],
    quote: [6, 8],
    notice: [6, 8],
    facts: [9, 10],
    actions: [6, 6],
  },
  chinese: {
    paragraph: [4, 4],
    heading: [4, 4],
    title: [6, 7],
    list: [10, 11],
    entry: [13, 13],
    small: [4, 5],
    quote: [4, 5],
    notice: [4, 5],
    facts: [8, 9],
    actions: [7, 12],
  },
  korean: {
    paragraph: [3, 4],
    heading: [3, 4],
    title: [5, 7],
    list: [9, 10],
    entry: [10, 13],
    small: [4, 4],
    quote: [3, 4],
    notice: [3, 4],
    facts: [6, 8],
    actions: [6, 12],
  },
  arabic: {
    paragraph: [4, 5],
    heading: [4, 5],
    title: [4, 5],
    list: [11, 11],
    entry: [13, 15],
    small: [4, 5],
    quote: [4, 5],
    notice: [4, 6],
    facts: [7, 8],
    actions: [6, 6],
  },
  thai: {
    paragraph: [4, 5],
    heading: [4, 5],
    title: [4, 5],
    list: [10, 11],
    entry: [12, 15],
    small: [4, 5],
    quote: [4, 5],
    notice: [4, 5],
    facts: [7, 7],
    actions: [6, 6],
  },
  hindi: {
    paragraph: [4, 4],
    heading: [4, 4],
    title: [4, 4],
    list: [9, 11],
    entry: [12, 14],
    small: [4, 5],
    quote: [4, 5],
    notice: [4, 5],
    facts: [6, 7],
    actions: [4, 6],
  },
  signs: {
    paragraph: [3, 4],
    heading: [3, 4],
    title: [4, 5],
    list: [8, 9],
    entry: [9, 12],
    small: [3, 4],
    quote: [3, 4],
    notice: [3, 4],
    facts: [6, 6],
    actions: [6, 6],
  },
  // In quotes and small print the drawing lets a long word run out of the line, which no client does.
  long: {
    paragraph: [7, 9],
    heading: [7, 9],
    title: [4, 6],
    list: [18, 20],
    entry: [20, 26],
    notice: [7, 10],
    facts: [11, 12],
    actions: [6, 6],
  },
};

const cases = Object.entries(texts).flatMap(([name, text]) =>
  Object.entries(measuredViews(text)).flatMap(([block, view]) => {
    const lines = recorded[name]?.[block];
    return lines === undefined ? [] : [{ name: `${name} ${block}`, view, lines }];
  }),
);

/** A tenth, or one line where a tenth is less. */
function tenthOf(lines: number): number {
  return Math.max(1, lines / 10);
}

describe('the measure of messages agrees with a browser within a tenth', () => {
  test.each(cases)('$name', ({ view, lines: [slack, discord] }) => {
    const onSlack = payloadSize('slack', renderForSlack(view)).lines;
    const onDiscord = payloadSize('discord', renderForDiscord(view, english.platform.discord)).lines;
    expect(Math.abs(onSlack - slack), `Slack: ${onSlack} for ${slack}`).toBeLessThanOrEqual(tenthOf(slack));
    expect(Math.abs(onDiscord - discord), `Discord: ${onDiscord} for ${discord}`).toBeLessThanOrEqual(tenthOf(discord));
  });

  test('of all of them together within a twentieth', () => {
    const all = (which: (lines: readonly [number, number]) => number) =>
      cases.reduce((n, { lines }) => n + which(lines), 0);
    const measured = (platform: 'slack' | 'discord') =>
      cases.reduce((n, { view }) => {
        const messages = platform === 'slack' ? renderForSlack(view) : renderForDiscord(view, english.platform.discord);
        return n + payloadSize(platform, messages).lines;
      }, 0);
    expect(Math.abs(measured('slack') / all(([slack]) => slack) - 1)).toBeLessThan(0.05);
    expect(Math.abs(measured('discord') / all(([, discord]) => discord) - 1)).toBeLessThan(0.05);
  });
});

test.each(cases)(
  'the measure of a view is not more than a tenth less than on either platform: $name',
  ({ view, lines }) => {
    const most = Math.max(...lines);
    expect(sizeOfView(view).lines).toBeGreaterThanOrEqual(most - tenthOf(most));
  },
);
