import { Hono } from 'hono';
import { themes } from '../core/posting/draw.ts';
import { icon } from './icon.ts';
import type { Pictures } from './pictures.ts';
import { style, styleAddress } from './style.ts';

/** What is at an address that changes with what it holds. */
const forGood = 'public, max-age=31536000, immutable';

/** The style sheet, the icon, and the pictures by the hash of their facts. */
export function fileRoutes(pictures: Pictures): Hono {
  const app = new Hono();
  app.get(styleAddress, (c) =>
    c.body(style, 200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': forGood }),
  );
  app.get('/icon.svg', (c) =>
    c.body(icon, 200, { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=86400' }),
  );
  app.get('/favicon.ico', (c) => c.redirect('/icon.svg', 301));
  app.get('/robots.txt', (c) => c.text('User-agent: *\nDisallow: /ask\nDisallow: /*?ask=\n'));
  app.get('/picture/:file{[0-9a-f]+\\.(?:svg|png)}', async (c) => {
    const [hash = '', extension] = c.req.param('file').split('.');
    const theme = themes.find((one) => one === c.req.query('theme')) ?? 'light';
    const format = extension === 'svg' ? 'svg' : 'png';
    const bytes = await pictures.bytesAt(hash, { theme, format });
    if (bytes === null) return c.text('This picture is not here any more. Load its page again.', 404);
    return c.body(Uint8Array.from(bytes), 200, {
      'content-type': format === 'svg' ? 'image/svg+xml' : 'image/png',
      'cache-control': forGood,
    });
  });
  return app;
}
