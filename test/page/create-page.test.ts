import { beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { pagePath, readPagePath } from '../../src/core/command/page-address.ts';
import { withPublic } from '../../src/core/command/with-public.ts';
import { invocationsOf } from '../../src/core/message/phrases-of.ts';
import { sessionOf, viewOf } from '../support/desk.ts';
import { reachableViews } from '../support/reachable.ts';
import { shippedDossier } from '../support/shipped.ts';
import { drawEmpty, openPage, type TestPage } from './support/open-page.ts';

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

it.each(['/revisions', '?revision=nothing-of-the-kind'])('%s has the menu of its dossier', async (rest) => {
  const menuOf = async (path: string) => {
    const [nav = ''] = /<nav.*?<\/nav>/su.exec(await (await page.get(path)).text()) ?? [];
    return [...nav.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
  };
  expect(await menuOf(`${base}${rest}`)).toEqual(await menuOf(base));
  expect(await menuOf(base)).toContain(`${base}/timeline`);
});

it.each(['/revisions', '?revision=nothing-of-the-kind'])('%s has the feeds and data of its dossier', async (rest) => {
  const linksOf = async (path: string) => {
    const [foot = ''] = /<footer class="foot">.*?<\/footer>/su.exec(await (await page.get(path)).text()) ?? [];
    return [...foot.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
  };
  const [, , ...feedsAndData] = await linksOf(base);
  expect(await linksOf(`${base}${rest}`)).toEqual(feedsAndData);
  expect(feedsAndData).toEqual(['/feed.atom', '/feed.json', '/data.json', '/data.csv'].map((end) => base + end));
});

it.each([
  ['What is missing', '/gaps'],
  ['Who reports what', '/differences?picture=yes'],
])('the menu calls a page what it is headed: %s', async (name, rest) => {
  const text = await (await page.get(`${base}${rest}`)).text();
  expect(text).toContain(`<a href="${base}${rest}" aria-current="page">${name}</a>`);
  expect(text).toContain(`<h1>${name}</h1>`);
});

it('the form for claims asks for a last day of publication, not for a publisher', async () => {
  const text = await (await page.get(`${base}/claims`)).text();
  expect(text).toMatch(/<label>Published until<input name="as-of"/);
});

it('the lead of the chat says nothing of how far reports differ', async () => {
  const [, lead = ''] = /<p class="lead">([^<]*)/.exec(await (await page.get('/')).text()) ?? [];
  expect(lead).toContain('whether both can be true');
  expect(lead).not.toMatch(/contradict|conflict|at odds/i);
});

it('a page has its own address for its print: absolute, and of the revision that is read', async () => {
  const addressOf = async (one: TestPage, path: string, host: string) =>
    /<p class="own">([^<]*)/.exec(await (await one.get(path, { host })).text())?.[1];
  const own = await openPage({ publicUrl: 'https://parallax.example' });
  const at = (path: string) => addressOf(own, path, 'parallax.example');
  expect(await at(`${base}/q/artillery-delivered`)).toBe(`https://parallax.example${base}/q/artillery-delivered`);
  const pinned = `${base}/timeline?revision=${own.dossier.revision}`;
  expect(await at(pinned)).toBe(`https://parallax.example${pinned}`);
  expect(await at(`${base}/revisions`)).toBe(`https://parallax.example${base}/revisions`);
  expect(await addressOf(page, base, '127.0.0.1:3210')).toMatch(/^http:\/\/[^/]+\/d\/dprk-arms-russia$/);
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
    expect(text).toMatch(
      /<meta property="og:image" content="https:\/\/parallax\.example\/picture\/[0-9a-f]+\.png\?of=%2Fd%2F[^"]+">/,
    );
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

  it('counts a long address as the long text that it may hold', async () => {
    const own = await openPage({ pace: { burst: 10, perSecond: 1 }, monotonic: () => 0 });
    const asked = async () => (await own.get(`/?ask=${'word+'.repeat(1_000)}`)).status;
    expect([await asked(), await asked()]).toEqual([200, 429]);
  });

  it('goes without pictures where none can be drawn', async () => {
    const own = await openPage({ draw: async () => null });
    const text = await (await own.get(`${base}/q/artillery-delivered`)).text();
    expect(text).not.toContain('<img');
    expect(text).toContain('Both can be true only if');
  });

  it('gives pictures at the addresses that pages name, for good', async () => {
    const text = await (await page.get(`${base}/q/artillery-delivered`)).text();
    const address = picturesIn(text).find((one) => /\.svg\?of=/u.test(one)) ?? '';
    const picture = await page.get(address);
    expect(picture.headers.get('content-type')).toBe('image/svg+xml');
    expect(picture.headers.get('cache-control')).toContain('max-age=86400');
    expect((await page.get('/picture/00.svg')).status).toBe(404);
  });

  it('gives a picture whose page it never made, as after a restart, and of an earlier revision', async () => {
    const { dossier } = page;
    const questions = [...dossier.questions.keys()].map((id) => `${base}/q/${id}`);
    const paths = [
      ...questions,
      `${base}/timeline`,
      `${base}/differences?picture=yes`,
      `${base}/q/artillery-delivered?picture=origins`,
    ];
    const later = { ...dossier, revision: 'later0000000' };
    const at = async (_: string, revision: string) => (revision === dossier.revision ? dossier : null);
    let count = 0;
    for (const path of paths) {
      const addresses = picturesIn(await (await page.get(path)).text());
      const others = [await openPage(), await openPage({ dossier: later, history: { at, list: async () => [] } })];
      for (const address of addresses) {
        for (const other of others) expect([path, (await other.get(address)).status]).toEqual([path, 200]);
        count += 1;
      }
    }
    expect(count).toBeGreaterThan(20);
    expect(page.failures).toEqual([]);
  });

  it('names the page of a picture of the chat, at the revision and on the day that it shows', async () => {
    const html = await (await page.get('/?ask=%2Fdifferences+artillery+picture%3Ayes')).text();
    const of = `${base}/q/artillery?picture=yes&revision=${page.dossier.revision}`;
    const named = picturesIn(html).map((address) => new URL(address, 'http://x').searchParams);
    expect(named.map((query) => [query.get('of'), query.get('on')])).toEqual([0, 1, 2].map(() => [of, '2026-11-27']));
    const digest = await (await page.get('/?ask=%2Fdigest+picture%3Ayes')).text();
    const ofDigest = picturesIn(digest).map((address) => new URL(address, 'http://x').searchParams.get('of'));
    expect(new Set(ofDigest)).toEqual(
      new Set([`${base}/q/artillery-delivered?picture=yes&revision=${page.dossier.revision}`]),
    );
  });

  it('gives a picture asked for by words, or of an earlier day, and none of a day to come', async () => {
    const now = Temporal.Instant.from('2026-11-30T03:00:00Z');
    const [address = ''] = picturesIn(await (await page.get(`${base}/q/artillery-delivered`)).text());
    const [earlier, later] = [
      await openPage({ now }),
      await openPage({ now: Temporal.Instant.from('2026-11-20T03:00:00Z') }),
    ];
    expect((await earlier.get(address)).status).toBe(200);
    expect((await later.get(address)).status).toBe(404);
    const byWords = new URL(address, 'http://x');
    byWords.searchParams.set('of', `${base}/q/artillery?revision=${page.dossier.revision}`);
    expect((await (await openPage()).get(byWords.pathname + byWords.search)).status).toBe(200);
    for (const day of ['2026-13-40', '2099-01-01', 'today', '']) {
      byWords.searchParams.set('on', day);
      expect((await (await openPage()).get(byWords.pathname + byWords.search)).status).toBe(404);
    }
  });

  it('says of a picture that cannot be drawn just now that it can later', async () => {
    let isBusy = true;
    const own = await openPage({ draw: async (order) => (isBusy ? null : drawEmpty(order)) });
    const [address = ''] = picturesIn(await (await page.get(`${base}/q/artillery-delivered`)).text());
    expect((await own.get(address)).status).toBe(503);
    isBusy = false;
    expect((await own.get(address)).status).toBe(200);
  });

  it.each([
    '/d/nowhere',
    '//elsewhere.example/d/x',
    '/?ask=%2Fclaims',
    '/d/../picture/00.svg?of=x',
    `${base}/timeline`,
  ])('makes nothing of a picture’s address that names %s', async (of) => {
    const address = `/picture/00.svg?${new URLSearchParams({ of })}`;
    expect((await page.get(address)).status).toBe(404);
    expect(page.failures).toEqual([]);
  });
});

describe('every answer that has a page', () => {
  it('is served whole, and under a hundred kilobytes', async () => {
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

/** The addresses of the pictures that a page shows, of each form. */
function picturesIn(html: string): string[] {
  const found = html.matchAll(/(?:src|srcset|href|content)="([^"]*\/picture\/[^"]+)"/gu);
  return [...new Set(Array.from(found, ([, address = '']) => address.replaceAll('&amp;', '&')))];
}
