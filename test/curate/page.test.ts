import { expect, test } from 'vitest';
import { workLeft } from '../../src/core/review/work-left.ts';
import { openReview } from '../../src/curate/open-review.ts';
import { createApp } from '../../src/curate/page/create-app.ts';
import { isOwnHost } from '../../src/curate/page/serve-page.ts';
import type { Place } from '../../src/curate/place.ts';
import { tempFolder } from '../dataset/temp-folder.ts';
import { article, openBarrier, writeBarrier } from './barrier-desk.ts';

const token = 'a-token-of-a-test';
const review = '/review/river-post-17';

function openPage(place: Place) {
  const app = createApp({
    token,
    isOwnHost: (host) => isOwnHost(host, '127.0.0.1'),
    first: 'river-post-17',
    sources: () => ['river-post-17'],
    open: (source) => openReview(place, 'flood', source, { now: () => new Date(0) }),
  });
  const send = (path: string, init: { form?: Record<string, string>; cookie?: string; host?: string } = {}) =>
    app.request(`http://127.0.0.1:3211${path}`, {
      method: init.form === undefined ? 'GET' : 'POST',
      headers: { host: init.host ?? '127.0.0.1:3211', ...(init.cookie === undefined ? {} : { cookie: init.cookie }) },
      ...(init.form === undefined ? {} : { body: new URLSearchParams(init.form) }),
    });
  const logIn = async (name: string) => {
    const answer = await send('/login', { form: { token, name } });
    const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    return { cookie, csrf: hidden(await (await send(review, { cookie })).text(), 'csrf') };
  };
  return { send, logIn };
}

function hidden(page: string, name: string): string {
  return new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';
}

/** The fields of the form as a browser would send them. */
function formOf(page: string): Record<string, string> {
  const inputs = [...page.matchAll(/<input[^>]*name="([^"]+)"[^>]*value="([^"]*)"/g)].map(([, name, value]) => [
    name,
    value,
  ]);
  const areas = [...page.matchAll(/<textarea[^>]*name="([^"]+)"[^>]*>([^<]*)/g)].map(([, name, value]) => [
    name,
    value,
  ]);
  const selects = [...page.matchAll(/<select[^>]*name="([^"]+)"[^>]*>(.*?)<\/select>/gs)].map(
    ([, name, options = '']) => {
      const chosen =
        /<option(?: value="([^"]*)")? selected>([^<]*)/.exec(options) ??
        /<option(?: value="([^"]*)")? *>([^<]*)/.exec(options);
      return [name, chosen?.[1] ?? chosen?.[2] ?? ''];
    },
  );
  return Object.fromEntries(
    [...inputs, ...areas, ...selects].map(([name, value]) => [
      name ?? '',
      (value ?? '')
        .replaceAll('&#39;', "'")
        .replaceAll('&quot;', '"')
        .replaceAll('&gt;', '>')
        .replaceAll('&lt;', '<')
        .replaceAll('&amp;', '&'),
    ]),
  );
}

test('only who knows the token comes in, and only under the name of this machine', async () => {
  const { send } = openPage(writeBarrier(tempFolder()));
  expect((await send(review)).headers.get('location')).toBe('/login');
  expect((await send('/login', { form: { token: 'another', name: 'Eve' } })).status).toBe(403);
  expect((await send('/login', { host: 'evil.example:3211' })).status).toBe(421);
  const answer = await send('/login', { form: { token, name: 'Ann' } });
  expect(answer.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Strict/);
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
});

test('a form without its own token changes nothing', async () => {
  const place = writeBarrier(tempFolder());
  const { send, logIn } = openPage(place);
  const { cookie } = await logIn('Ann');
  const page = await (await send(review, { cookie })).text();
  const refused = await send(review, {
    cookie,
    form: { ...formOf(page), csrf: 'x', do: 'refuse', 'why-refused': 'no' },
  });
  expect(refused.status).toBe(403);
  const found = (await openBarrier(place)).look();
  expect(found.ok && found.look.review.standing).toEqual([]);
});

test('a draft is accepted by its form, with its new speakers, and undone', async () => {
  const place = writeBarrier(tempFolder());
  const { send, logIn } = openPage(place);
  const { cookie } = await logIn('Ann');
  const found = (await openBarrier(place)).look();
  const item = found.ok
    ? workLeft(found.look.review).find((one) => one.kind === 'draft' && one.draft.quote.includes('300 homes'))
    : undefined;
  const key = item?.kind === 'draft' ? item.draft.id : '';
  const page = await (await send(`${review}?at=draft:${key}`, { cookie })).text();
  const answer = await send(review, { cookie, form: { ...formOf(page), do: 'accept' } });
  expect(await answer.text()).toBe('');
  expect(answer.status).toBe(303);
  const after = (await openBarrier(place)).look();
  expect(after.ok && after.look.review.claims[0]).toMatchObject({
    chain: ['coast-wire', 'ann-example'],
    quote: 'At least 300 homes are under water',
  });
});

test('two people at once: the second is told, and what they wrote is still there', async () => {
  const place = writeBarrier(tempFolder());
  const { send, logIn } = openPage(place);
  const [ann, bob] = [await logIn('Ann'), await logIn('Bob')];
  const page = await (await send(review, { cookie: bob.cookie })).text();
  const form = formOf(page);
  await send(review, {
    cookie: ann.cookie,
    form: { ...form, csrf: ann.csrf, do: 'refuse', 'why-refused': 'a headline' },
  });
  const late = await send(review, {
    cookie: bob.cookie,
    form: { ...form, statement: 'Mine.', do: 'refuse', 'why-refused': 'no' },
  });
  expect(late.status).toBe(409);
  expect(await late.text()).toContain('Nothing was changed: Ann refused it: a headline.');
});

test('hostile text is shown and never runs', async () => {
  const hostile = `The mayor said that <script>alert(1)</script> 40 pumps & "more" had come.\n`;
  const { send, logIn } = openPage(writeBarrier(tempFolder(), { text: hostile }));
  const { cookie } = await logIn('<img src=x onerror=alert(1)>');
  const page = await (await send(review, { cookie })).text();
  expect(page).not.toContain('<script>alert');
  expect(page).not.toContain('<img');
  expect(page.match(/<script/g)).toHaveLength(1);
});

test('the page of an article stays under 100 KB', async () => {
  const { send, logIn } = openPage(writeBarrier(tempFolder(), { text: article }));
  const { cookie } = await logIn('Ann');
  const sizes = await Promise.all(
    [review, '/style.css', '/keys.js'].map(
      async (path) => (await (await send(path, { cookie })).arrayBuffer()).byteLength,
    ),
  );
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(100_000);
});
