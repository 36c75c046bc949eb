import { beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { pagePath, readPagePath } from '../../src/core/command/page-address.ts';
import { withPublic } from '../../src/core/command/with-public.ts';
import { invocationsOf } from '../../src/core/message/phrases-of.ts';
import { sessionOf, viewOf } from '../support/desk.ts';
import { reachableViews } from '../support/reachable.ts';
import { shippedDossier } from '../support/shipped.ts';
import { openPage, type TestPage } from './support/open-page.ts';

const base = '/d/dprk-arms-russia';
let page: TestPage;
beforeAll(async () => {
  page = await openPage({ pace: { burst: 1_000_000, perSecond: 1 } });
});

describe('addresses', () => {
  it('ask on the form nothing that only a channel has', async () => {
    const beside = await openPage({ commands: withPublic(commands) });
    const names = async (one: TestPage) => (await (await one.get(`${base}/claims`)).text()).match(/ name="[^"]*"/g);
    expect(await names(beside)).toEqual(await names(page));
  });

  it.each([
    [base, 'Artillery pieces delivered'],
    [`${base}/q/artillery-delivered`, 'Both can be true only if'],
    [`${base}/q/artillery-delivered?show=proof`, 'between'],
    [`${base}/c/budanov-koksans-given`, 'at least 120'],
    [`${base}/timeline`, 'Koksan gun first seen at a parade'],
    [`${base}/claims?actor=budanov`, 'Koksan'],
    [`${base}/claims`, '<form'],
    [`${base}/sources`, 'Daily8'],
    [`${base}/s/rbc-ukraine-artillery`, 'RBC-Ukraine'],
    [`${base}/search?text=artillery`, 'artillery'],
    [`${base}/differences?picture=yes`, 'Who reports what'],
    [`${base}/method`, 'origin'],
    ['/method', ''],
    ['/d', ''],
  ])('%s is a page', async (path, holds) => {
    const response = await page.get(path);
    const text = await response.text();
    if (path.includes('/s/') && response.status === 404) return expect(text).toContain('Not found');
    expect([200, 302]).toContain(response.status);
    expect(text).toContain(holds);
    expect(text.length).toBeLessThan(100_000);
    return undefined;
  });

  it('of every answer that can be reached by presses lead back to what was asked', () => {
    const views = reachableViews(sessionOf(shippedDossier()), 0);
    const invocations = [...views.values()].flatMap(invocationsOf);
    let pages = 0;
    for (const invocation of invocations) {
      const path = pagePath(invocation, { dossier: 'dprk-arms-russia', revision: null });
      if (path === null || !path.startsWith('/d/dprk')) continue;
      const { pathname, searchParams } = new URL(path, 'http://x');
      const read = readPagePath(pathname, searchParams);
      const { do: _, ...options } = invocation.options;
      expect(read?.invocation).toEqual({
        ...invocation,
        options: invocation.command === 'digest' ? options : invocation.options,
      });
      pages += 1;
    }
    expect(pages).toBeGreaterThan(300);
  });

  it('of a record alone lead to the dossier that has it', async () => {
    expect((await page.get('/q/artillery-delivered')).headers.get('location')).toBe(`${base}/q/artillery-delivered`);
    expect((await page.get('/c/budanov-koksans-given')).headers.get('location')).toBe(
      `${base}/c/budanov-koksans-given`,
    );
    const none = await page.get('/c/nothing-of-the-kind');
    expect(none.status).toBe(404);
    expect(await none.text()).toContain('No dossier here has “nothing-of-the-kind”');
  });

  it.each(['/d/nowhere', `${base}/q/nothing`, `${base}/what/is/this`, '/no', `${base}?revision=abc123`])(
    '%s is not there, and the page says what is',
    async (path) => {
      const response = await page.get(path);
      expect(response.status).toBe(404);
      expect(await response.text()).toMatch(/<a href="\/d/);
    },
  );

  it('refuse a wrong option as the command does', async () => {
    const response = await page.get(`${base}/claims?modality=perhaps`);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('perhaps');
  });
});

describe('an earlier revision', () => {
  const dossier = shippedDossier();
  const old = { ...dossier, revision: 'aaaaaaaaaaaa' };

  it('is served at its address, and says so; all its links keep it', async () => {
    const history = {
      at: async (_: string, revision: string) => (revision === 'aaaaaaaaaaaa' ? old : null),
      list: async () => [
        { revision: dossier.revision, firstServed: 2 },
        { revision: 'aaaaaaaaaaaa', firstServed: 1 },
      ],
    };
    const own = await openPage({ history });
    const response = await own.get(`${base}/q/artillery-delivered?revision=aaaaaaaaaaaa`);
    const text = await response.text();
    expect(response.status).toBe(200);
    expect(text).toContain('You read revision <strong>aaaaaaaaaaaa</strong>');
    const links = [...text.matchAll(/href="(\/d\/[^"]*\/(?:q|c|s)\/[^"]*)"/g)].map(([, href]) => href);
    expect(links.length).toBeGreaterThan(3);
    expect(links.filter((href) => !href?.includes('revision='))).toHaveLength(
      links.filter((href) => href === `${base}/q/artillery-delivered`).length,
    );
  });
});

describe('on the open net', () => {
  it.each(['POST', 'PUT', 'DELETE', 'PATCH'])('%s changes nothing', async (method) => {
    const response = await page.request(`${base}`, { method, headers: { host: '127.0.0.1:3210' } });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  it.each(['evil.example', 'evil.example:3210', '127.0.0.1.evil.example'])('is not served as %s', async (host) => {
    expect((await page.get(base, { host })).status).toBe(421);
  });

  it('is served under its public name, where it has one', async () => {
    const own = await openPage({ publicUrl: 'https://parallax.example' });
    expect((await own.get(base, { host: 'parallax.example' })).status).toBe(200);
    expect((await own.get(base, { host: 'evil.example' })).status).toBe(421);
    const text = await (await own.get(`${base}/q/artillery-delivered`, { host: 'parallax.example' })).text();
    expect(text).toMatch(/<meta property="og:image" content="https:\/\/parallax\.example\/picture\/[0-9a-f]+\.png">/);
    expect(text).toContain('<meta property="og:description" content="');
  });

  it('has strict headers, no cookie, and nothing from elsewhere', async () => {
    const response = await page.get(`${base}/q/artillery-delivered`);
    const text = await response.text();
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('content-security-policy')).not.toContain('unsafe');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('set-cookie')).toBeNull();
    expect(text).not.toMatch(/<script(?![^>]*src="\/)|\sstyle="|\son\w+="/);
    expect([...text.matchAll(/(?:src|srcset)="([^"]*)"/g)].every(([, address]) => address?.startsWith('/'))).toBe(true);
  });

  it('is not sent again where the browser has it', async () => {
    const first = await page.get(`${base}/q/artillery-delivered`);
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[^"]+"$/);
    expect((await page.get(`${base}/q/artillery-delivered`, { 'if-none-match': etag })).status).toBe(304);
    const [, style = ''] = /href="(\/style\.[0-9a-f]+\.css)"/.exec(await first.text()) ?? [];
    expect((await page.get(style)).headers.get('cache-control')).toContain('immutable');
  });

  it('takes no more than its share from one address, and says when to come again', async () => {
    let now = 0;
    const own = await openPage({ pace: { burst: 3, perSecond: 1 }, monotonic: () => now });
    const statuses = async (count: number) =>
      Promise.all(Array.from({ length: count }, async () => (await own.get('/d')).status));
    expect(await statuses(4)).toEqual([302, 302, 302, 429]);
    expect((await own.get('/d')).headers.get('retry-after')).toBe('1');
    now = 1_000;
    expect(await statuses(2)).toEqual([302, 429]);
  });

  it('goes without pictures where none can be drawn', async () => {
    const own = await openPage({ draw: async () => null });
    const text = await (await own.get(`${base}/q/artillery-delivered`)).text();
    expect(text).not.toContain('<img');
    expect(text).toContain('Both can be true only if');
  });

  it('gives pictures at the addresses that pages name, for good', async () => {
    const text = await (await page.get(`${base}/q/artillery-delivered`)).text();
    const [, address = ''] = /src="(\/picture\/[0-9a-f]+\.svg)"/.exec(text) ?? [];
    const picture = await page.get(address);
    expect(picture.headers.get('content-type')).toBe('image/svg+xml');
    expect(picture.headers.get('cache-control')).toContain('immutable');
    expect((await page.get('/picture/00.svg')).status).toBe(404);
  });
});

describe('every answer that has a page', () => {
  it('is served whole, and under a hundred kilobytes', { timeout: 120_000 }, async () => {
    const session = sessionOf(shippedDossier());
    const paths = new Set<string>();
    for (const view of reachableViews(session, 0).values())
      for (const invocation of invocationsOf(view)) {
        const path = pagePath(invocation, { dossier: 'dprk-arms-russia', revision: null });
        if (path !== null) paths.add(path);
      }
    expect(viewOf({ command: 'differences', options: {} }, session).blocks.length).toBeGreaterThan(0);
    const some = [...paths].filter((_, index) => index % 5 === 0);
    const wrong: string[] = [];
    for (const path of some) {
      const response = await page.get(path);
      const { length } = await response.text();
      if (response.status >= 500 || length > 100_000) wrong.push(`${path}: ${response.status}, ${length}`);
    }
    expect(wrong).toEqual([]);
    expect(page.failures).toEqual([]);
  });
});
