import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { withPublic } from '../../src/core/command/with-public.ts';
import type { View } from '../../src/core/message/view.ts';
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

/** What a reader sees on each platform, without white space, line ends and the lines that a terminal draws. */
const readers = once({
  Slack: (view) =>
    bare(
      renderSlack(view)
        .flatMap(({ blocks }) => textsOfBlocks(blocks))
        .join(''),
    ),
  Discord: (view) => readMessages(renderDiscord(view, english.platform.discord)).visible,
  'the terminal': (view) => bare(renderLocal(view, { width: 100_000, colour: false })),
});

/** Each view is read once on each platform. */
function once(read: Readonly<Record<string, (view: View) => string>>): typeof read {
  return Object.fromEntries(
    Object.entries(read).map(([platform, reader]) => {
      const seen = new Map<View, string>();
      return [
        platform,
        (view: View) => {
          const text = seen.get(view) ?? reader(view);
          seen.set(view, text);
          return text;
        },
      ];
    }),
  );
}

describe(`every word of ${views.size} views of the shipped dossier`, () => {
  it.each(Object.entries(readers))('reaches %s', (_, read) => {
    for (const [asked, view] of views) {
      const seen = read(view);
      const missing = textsOfView(view)
        .flatMap(wordsOf)
        .filter((word) => !seen.includes(bare(word)));
      expect([asked, missing]).toEqual([asked, []]);
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
        const seen = read(view);
        let from = 0;
        for (const text of texts.map((found) => bare(wordsOf(found).join('')))) {
          const at = seen.indexOf(text, from);
          expect(at).toBeGreaterThanOrEqual(from);
          from = at;
        }
      }
    }
  });
});
