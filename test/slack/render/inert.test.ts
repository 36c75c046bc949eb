import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withoutNeededHidden } from '../../../src/core/text/hidden-characters.ts';
import { renderView } from '../../../src/slack/render/render-view.ts';
import type { SlackMessage } from '../../../src/slack/render/slack-message.ts';
import { payload } from '../support/payloads.ts';
import { viewOfPayload } from '../support/view-of-payload.ts';

/** The only things that may stand in a message: none of them pings, and none is read as markup. */
const harmless = new Set([
  'header',
  'plain_text',
  'rich_text',
  'rich_text_section',
  'rich_text_list',
  'rich_text_quote',
  'text',
  'link',
  'context',
  'table',
  'raw_text',
  'divider',
  'picture',
  'actions',
  'button',
  'static_select',
]);
const hidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|\u034F/u;

/** What of a message is live. */
function liveIn({ text, blocks }: SlackMessage): string[] {
  const found: string[] = [];
  if (/[<>]/.test(text) || /&(?!(amp|lt|gt);)/.test(text) || hidden.test(withoutNeededHidden(text)))
    found.push(`notification: ${text}`);
  walk(blocks, (thing) => {
    const { type, url } = thing;
    const own = thing.text ?? thing.alt_text;
    if (type !== undefined && !harmless.has(String(type))) found.push(`a ${String(type)}`);
    if (typeof own === 'string' && hidden.test(withoutNeededHidden(own))) found.push(`hidden: ${JSON.stringify(own)}`);
    if (type === 'plain_text' && thing.emoji !== false) found.push('emoji');
    if (
      url !== undefined &&
      (typeof url !== 'string' || !/^https?:\/\/[\x21-\x7E]+$/.test(url) || /[<>|"`\\]/.test(url))
    )
      found.push(`address: ${String(url)}`);
  });
  return found;
}

function walk(thing: unknown, see: (thing: Record<string, unknown>) => void): void {
  if (Array.isArray(thing)) for (const part of thing) walk(part, see);
  else if (typeof thing === 'object' && thing !== null) {
    see({ ...thing });
    // the facts of a picture are drawn, and not sent
    for (const [key, part] of Object.entries(thing)) if (key !== 'picture') walk(part, see);
  }
}

describe('text of sources and people', () => {
  test('is nowhere live, whatever it holds', () => {
    let seen = 0;
    fc.assert(
      fc.property(payload, (text) => {
        seen += 1;
        expect(renderView(viewOfPayload(text)).flatMap(liveIn)).toEqual([]);
      }),
      { numRuns: 6_000 },
    );
    expect(seen).toBeGreaterThanOrEqual(5_000);
  });

  test('the check itself sees what is live', () => {
    const blocks = [{ type: 'section', text: { type: 'mrkdwn', text: 'x\u202E' } }];
    expect(liveIn({ text: '<!channel>', blocks: JSON.parse(JSON.stringify(blocks)) })).toHaveLength(4);
  });
});
