import { Hono } from 'hono';
import { themes } from '../core/posting/draw.ts';
import { icon } from './icon.ts';
import type { Pictures } from './pictures.ts';
import { style, styleAddress } from './style.ts';

/** What is at an address that changes with what it holds. */
const forGood = 'public, max-age=31536000, immutable';
/** What may look a little different with the next version: the same facts, drawn better. */
const forADay = 'public, max-age=86400';

/** Makes the page at an address of this server as it was on a day ("2031-03-04"), so that its pictures are known. */
export type MakePageAt = (address: URL, day: string) => Promise<void>;

/** The style sheet, the icon, and the pictures by the hash of their facts. */
export function fileRoutes(pictures: Pictures, makePageAt: MakePageAt): Hono {
  const app = new Hono();
  app.get(styleAddress, (c) =>
    c.body(style, 200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': forGood }),
  );
  app.get('/icon.svg', (c) => c.body(icon, 200, { 'content-type': 'image/svg+xml', 'cache-control': forADay }));
  app.get('/favicon.ico', (c) => c.redirect('/icon.svg', 301));
  app.get('/robots.txt', (c) => c.text('User-agent: *\nDisallow: /ask\nDisallow: /*?ask=\n'));
  app.get('/picture/:file{[0-9a-f]+\\.(?:svg|png)}', async (c) => {
    const [hash = '', extension] = c.req.param('file').split('.');
    const theme = themes.find((one) => one === c.req.query('theme')) ?? 'light';
    const format = extension === 'svg' ? 'svg' : 'png';
    const order = { theme, format } as const;
    let bytes = await pictures.bytesAt(hash, order);
    const page = bytes === 'gone' ? pageIn(c.req.query('of'), c.req.url) : null;
    if (page !== null) {
      await makePageAt(page, c.req.query('on') ?? '');
      bytes = await pictures.bytesAt(hash, order);
    }
    if (bytes === 'gone') return c.text('This picture is not here any more. Load its page again.', 404);
    if (bytes === 'busy')
      return c.text('This picture cannot be drawn just now. Load it again in a while.', 503, { 'retry-after': '10' });
    return c.body(Uint8Array.from(bytes), 200, {
      'content-type': format === 'svg' ? 'image/svg+xml' : 'image/png',
      'cache-control': forADay,
    });
  });
  return app;
}

/** The address of a dossier's page on this server; null for anything else. */
function pageIn(path: string | undefined, here: string): URL | null {
  const page = path?.startsWith('/d/') === true ? URL.parse(path, here) : null;
  return page !== null && page.origin === new URL(here).origin && page.pathname.startsWith('/d/') ? page : null;
}
