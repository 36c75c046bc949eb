import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { flatten } from '../../src/core/message/inline.ts';
import { phrasesOf } from '../../src/core/message/phrases-of.ts';
import { showHidden } from '../../src/core/message/show-hidden.ts';
import type { View } from '../../src/core/message/view.ts';
import { english } from '../../src/core/words/en.ts';
import { renderView } from '../../src/page/render/render-view.ts';
import { everyBlock } from '../local/support/every-block.ts';
import { payload } from '../slack/support/payloads.ts';
import { viewOfPayload } from '../slack/support/view-of-payload.ts';
import { sessionOf } from '../support/desk.ts';
import { reachableViews } from '../support/reachable.ts';
import { shippedDossier } from '../support/shipped.ts';

async function htmlOf(view: View): Promise<string> {
  return String(
    await renderView(view, {
      words: english,
      level: 1,
      hrefOf: ({ command }) => `/d/x/${encodeURIComponent(command.toWellFormed())}`,
      pictureOf: () => ({
        light: '/picture/1.svg',
        dark: '/picture/1.svg?theme=dark',
        png: '/picture/1.png',
        width: 380,
        height: 200,
      }),
    }),
  );
}

function documentOf(html: string) {
  return parseHTML(`<!doctype html><html><body>${html}</body></html>`).document;
}

function bare(text: string): string {
  return text.replaceAll(/\s/gu, '');
}

/** What people read in it, with what stands in place of pictures. */
function readIn(html: string): string {
  const document = documentOf(html);
  const alts = [...document.querySelectorAll('img')].map((image) => image.getAttribute('alt') ?? '');
  const options = [...document.querySelectorAll('input')].map((input) => input.getAttribute('value') ?? '');
  return bare([document.body.textContent, ...alts, ...options].join(' '));
}

describe('a view as HTML', () => {
  it('leaves nothing out of any answer', async () => {
    const views = [everyBlock, ...reachableViews(sessionOf(shippedDossier()), 0).values()].filter(
      (_, index) => index % 4 === 0,
    );
    for (const view of views) {
      const text = readIn(await htmlOf(view));
      const blocks = view.blocks.filter(({ kind }) => kind !== 'actions');
      const texts = phrasesOf({ ...view, blocks }).flatMap((phrase) =>
        flatten(phrase).map((inline) => bare(showHidden(inline.text))),
      );
      expect(texts.filter((each) => each !== '' && !text.includes(each))).toEqual([]);
    }
  });

  it('lets nothing run, load or format that others wrote', async () => {
    await fc.assert(
      fc.asyncProperty(payload, async (text) => {
        const document = documentOf(await htmlOf(viewOfPayload(text)));
        expect(
          document.querySelectorAll('script, iframe, object, embed, style, link, base, meta, svg, form[action*=":"]'),
        ).toHaveLength(0);
        for (const element of document.querySelectorAll('*')) {
          for (const name of element.getAttributeNames()) expect(name).not.toMatch(/^on|^style$/i);
          const href = element.getAttribute('href');
          if (href !== null) expect(href).toMatch(/^(?:\/|https?:\/\/)/);
        }
        for (const image of document.querySelectorAll('img')) expect(image.getAttribute('src')).toMatch(/^\/picture\//);
      }),
      { numRuns: 400 },
    );
  });
});
