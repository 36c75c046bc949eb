import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { withPublic } from '../../src/core/command/with-public.ts';
import { flatten } from '../../src/core/message/inline.ts';
import type { Action, Block, View } from '../../src/core/message/view.ts';
import { english } from '../../src/core/words/en.ts';
import { renderView as renderDiscord } from '../../src/discord/render/render-view.ts';
import { renderView as renderLocal } from '../../src/local/render/render-view.ts';
import { renderView as renderSlack } from '../../src/slack/render/render-view.ts';
import { readMessages } from '../discord/support/read-messages.ts';
import { textsOfView, wordsOf } from '../discord/support/texts-of-view.ts';
import { problemsOf } from '../slack/support/check-blocks.ts';
import { textsOfBlocks } from '../slack/support/texts-of-blocks.ts';
import { sessionOf } from '../support/desk.ts';
import { reachableViews } from '../support/reachable.ts';
import { shippedDossier } from '../support/shipped.ts';

const dossier = shippedDossier();
const session = sessionOf(dossier, { commands: withPublic(commands) });

const bare = (text: string) => text.replaceAll(/\s/gu, '');
const views = reachableViews(session, 0);
/** A terminal that breaks no line. */
const plain = { width: 100_000, colour: false };

/** What a reader sees on each platform, without white space, line ends and the lines that a terminal draws. */
const readers = once({
  Slack: (view) =>
    bare(
      renderSlack(view)
        .flatMap(({ blocks }) => textsOfBlocks(blocks))
        .join(''),
    ),
  Discord: (view) => readMessages(renderDiscord(view, english.platform.discord)).visible,
  'the terminal': (view) => bare(renderLocal(view, plain)),
});

/** Each view is read once on each platform. */
function once(readers: Readonly<Record<string, (view: View) => string>>): typeof readers {
  return Object.fromEntries(
    Object.entries(readers).map(([platform, read]) => {
      const texts = new Map<View, string>();
      return [
        platform,
        (view: View) => {
          const text = texts.get(view) ?? read(view);
          texts.set(view, text);
          return text;
        },
      ];
    }),
  );
}

/** A view as a platform with calendars shows it: they stand in place of the days that a select holds. */
function withCalendars(view: View): View {
  const blocks = view.blocks.map((block): Block => {
    if (block.kind !== 'actions') return block;
    const actions = block.actions.map((action): Action => {
      const calendar = action.kind === 'select' ? action.calendar : undefined;
      return calendar === undefined
        ? action
        : { kind: 'button', label: calendar.label, invocation: calendar.invocation };
    });
    return { kind: 'actions', actions };
  });
  return { ...view, blocks };
}

describe(`every word of ${views.size} views of the shipped dossier`, () => {
  it.each(Object.entries(readers))('reaches %s', (platform, read) => {
    for (const [asked, view] of views) {
      const shown = read(view);
      const { news: _, ...told } = view;
      const missing = textsOfView(platform === 'Slack' ? withCalendars(told) : told)
        .flatMap(wordsOf)
        .filter((word) => !shown.includes(bare(word)));
      expect([asked, missing]).toEqual([asked, []]);
    }
  });

  it('has its news in the notification of Slack, and takes nothing from what is shown anywhere', () => {
    const withNews = [...views.values()].filter(({ news }) => news !== undefined);
    expect(withNews.length).toBeGreaterThan(0);
    for (const view of withNews) {
      const { news = [], ...told } = view;
      const [message] = renderSlack(view);
      const [titled] = renderSlack(told);
      expect(message?.text).toBe(
        flatten(news)
          .map(({ text }) => text)
          .join(''),
      );
      expect(message?.text).not.toBe(titled?.text);
      expect(message?.blocks).toEqual(titled?.blocks);
      expect(renderDiscord(view, english.platform.discord)).toEqual(renderDiscord(told, english.platform.discord));
      expect(renderLocal(view, plain)).toBe(renderLocal(told, plain));
    }
  });

  it('keeps every limit of Slack', () => {
    for (const view of views.values()) expect(renderSlack(view).flatMap(problemsOf)).toEqual([]);
  });

  it('holds the words in the same order everywhere', () => {
    for (const view of views.values()) {
      const texts = view.blocks.flatMap((block) =>
        block.kind === 'paragraph' ? textsOfView({ title: [], blocks: [block], footer: [] }) : [],
      );
      for (const read of Object.values(readers)) {
        const shown = read(view);
        let from = 0;
        for (const text of texts.map((found) => bare(wordsOf(found).join('')))) {
          const at = shown.indexOf(text, from);
          expect(at).toBeGreaterThanOrEqual(from);
          from = at;
        }
      }
    }
  });
});
