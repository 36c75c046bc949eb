import { describe, expect, test } from 'vitest';
import { textOf } from '../../../src/core/message/inline.ts';
import { phrasesOfBlock } from '../../../src/core/message/phrases-of.ts';
import { english } from '../../../src/core/words/en.ts';
import { visitor } from '../../../src/page/chat/who-asks.ts';
import { shippedDossier } from '../../support/shipped.ts';
import { openChat, own, readable } from './support/open-chat.ts';

const dossier = shippedDossier();
const schedule = '/digest schedule time:08:00 zone:UTC';
const refusals = [
  english.chat.noChanges,
  english.notAllowed,
  english.suggestion.notCurator,
  english.suggestion.nobodyNamed,
].map(textOf);

/** What changes something, or is for curators. */
const lines = [
  ...[schedule, '/watch question:troops-sent', '/suggest "300 guns, says Seoul"', '/suggest do:list'],
  ...['/dossier use:dprk-arms-russia', '/inbox', '/inbox do:approve id:s1', '/audit'],
];

/** Where somebody else than the person at this machine may be asking. */
const elsewhere = [
  ['the web', { publicUrl: 'https://parallax.example' }, {}],
  ['another machine', { host: '0.0.0.0' }, {}],
  ['behind a proxy that does not say so to us', {}, { 'x-forwarded-for': '192.0.2.7' }],
] as const;

describe.each(elsewhere)('on %s', (_, options, headers) => {
  test('nothing is changed, and nothing is shown that is for curators', async () => {
    const chat = await openChat([dossier], { ...options, curators: ['terminal', ''] });
    const origin = 'publicUrl' in options ? options.publicUrl : own;
    for (const line of lines) {
      const { status, json } = await chat.post({ line }, { origin, ...headers });
      const text = readable(json.html ?? '');
      expect([line, status, refusals.some((refusal) => text.includes(refusal))]).toEqual([line, 200, true]);
      const got = await chat.get(`/?ask=${encodeURIComponent(line)}`, headers);
      expect(refusals.some((refusal) => readable(got.text).includes(refusal))).toBe(true);
    }
    expect([await chat.schedules(), chat.failures]).toEqual([[], []]);
    const page = await chat.get('/', headers);
    expect(readable(page.text)).toContain(english.chat.readOnly);
    expect(page.text).not.toContain('data-events');
    expect((await chat.get('/events', headers)).status).toBe(404);
  });
});

test('the desk itself refuses a visitor, whatever the page lets through', async () => {
  const { desk, schedules, failures } = await openChat([dossier], { curators: ['terminal', ''] });
  for (const line of lines) {
    const view = await desk.answerLine(line, visitor);
    expect([line, refusals.includes(textOf(view.blocks.flatMap(phrasesOfBlock).flat()))]).toEqual([line, true]);
  }
  expect([await schedules(), failures]).toEqual([[], []]);
});

describe('at this machine', () => {
  test('the page schedules by POST, and an address only offers to', async () => {
    const chat = await openChat([dossier]);
    const offered = await chat.get(`/?ask=${encodeURIComponent(schedule)}`);
    expect(offered.text).toContain('<form method="post" action="/ask" class="send">');
    expect(await chat.schedules()).toEqual([]);
    const { json } = await chat.post({ line: schedule });
    expect(json.html).not.toContain('role="alert"');
    expect(await chat.schedules()).toHaveLength(1);
  });

  test('a form without script does too', async () => {
    const chat = await openChat([dossier]);
    const body = new URLSearchParams({ line: schedule }).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: 'null' };
    expect((await chat.post(body, headers)).status).toBe(200);
    expect(await chat.schedules()).toHaveLength(1);
  });

  test.each([
    ['another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }, 403],
    ['another port', { origin: 'http://127.0.0.1:9999' }, 403],
    ['another origin, though the browser called it the same', { origin: 'https://proxied.example' }, 403],
    ['a page of the same site', { 'sec-fetch-site': 'same-site' }, 403],
    ['an origin with a path', { origin: `${own}/x` }, 403],
    ['a sandboxed frame', { origin: 'null', 'sec-fetch-site': 'cross-site' }, 403],
    ['nobody knows where', { origin: 'null', 'sec-fetch-site': '' }, 403],
  ] as const)('what %s sends changes nothing', async (_, headers, status) => {
    const chat = await openChat([dossier]);
    for (const [type, body] of [
      ['application/json', JSON.stringify({ line: schedule })],
      ['application/x-www-form-urlencoded', new URLSearchParams({ line: schedule }).toString()],
      ['text/plain', JSON.stringify({ line: schedule })],
    ] as const)
      expect((await chat.post(body, { ...headers, 'content-type': type })).status).toBe(status);
    expect(await chat.schedules()).toEqual([]);
  });

  test('where the browser says nothing, questions are answered and changes only offered', async () => {
    const chat = await openChat([dossier]);
    const send = (line: string) =>
      chat.app.request(`${own}/ask`, {
        method: 'POST',
        headers: { host: '127.0.0.1:3210', 'content-type': 'application/json' },
        body: JSON.stringify({ line }),
      });
    expect(await (await send('/differences')).text()).toContain('depends');
    expect(await (await send(schedule)).text()).toContain('class=\\"send\\"');
    expect(await chat.schedules()).toEqual([]);
  });

  test('another name for this address is not answered', async () => {
    const chat = await openChat([dossier]);
    expect((await chat.post({ line: schedule }, { host: 'evil.example' })).status).toBe(421);
    expect(await chat.schedules()).toEqual([]);
  });
});
