import { beforeAll, describe, expect, it } from 'vitest';
import { mostListeners } from '../../../src/page/chat/event-stream.ts';
import { attacks } from '../../support/attacks.ts';
import { openPage, type TestPage } from '../support/open-page.ts';

let page: TestPage;
let visited: TestPage;
const pace = { burst: 1_000_000, perSecond: 1 };
beforeAll(async () => {
  page = await openPage({ pace });
  visited = await openPage({ pace, publicUrl: 'https://parallax.example' });
});

const fromWeb = { host: 'parallax.example', origin: 'https://parallax.example' };

async function answerOf(response: Response): Promise<{ html: string; slack: unknown[]; discord: unknown[] }> {
  expect(response.status).toBe(200);
  return JSON.parse(await response.text());
}

describe('the chat', () => {
  it('begins with what is at odds, with questions to press, and a line to type in', async () => {
    const text = await (await page.get('/')).text();
    expect(text).toContain('Both can be true only if rocket launchers do not count');
    expect(text).toMatch(/<a class="button" href="\/\?ask=%2Fdifferences"/);
    expect(text).toContain('name="ask"');
    expect(text.length).toBeLessThan(100_000);
  });

  it('answers without script, by an address; its buttons are addresses', async () => {
    const text = await (await page.get('/?ask=%2Fdifferences+artillery')).text();
    expect(text).toContain('Would settle it');
    expect(text).toMatch(/href="\/\?ask=%2Fdifferences[^"]*show%3Aproof/);
    const words = await (await page.get(`/?ask=${encodeURIComponent('who says what about artillery?')}`)).text();
    expect(words).toContain('artillery');
  });

  it('answers so many at once, by addresses too, and tells the others to wait', async () => {
    const all = await Promise.all(Array.from({ length: 40 }, () => page.get('/?ask=%2Fdifferences+artillery')));
    expect(new Set(all.map(({ status }) => status))).toEqual(new Set([200, 429]));
    expect(all.find(({ status }) => status === 429)?.headers.get('retry-after')).toBe('2');
    expect((await page.get('/?ask=%2Fdifferences+artillery')).status).toBe(200);
  });

  it('gives an answer in all its forms', async () => {
    const { html, slack, discord } = await answerOf(await page.send({ line: '/differences artillery picture:yes' }));
    expect(html).toContain('Kyrylo Budanov');
    expect(html).toContain('/picture/');
    expect(JSON.stringify(slack)).toContain('"slack_file"');
    expect(JSON.stringify(discord)).toContain('attachment://picture-1.png');
    expect(JSON.stringify([slack, discord])).not.toContain('"panels"');
    const shown = await (await page.get('/?ask=%2Fdifferences+artillery&as=slack')).text();
    expect(shown).toContain('https://app.slack.com/block-kit-builder/#');
  });

  it('leads to the page that shows the same, where there is one', async () => {
    const { html } = await answerOf(await page.send({ line: '/differences artillery' }));
    const [, path = ''] = /<p class="small"><a href="(\/d\/[^"]+)">/u.exec(html) ?? [];
    expect((await page.get(path)).headers.get('location')).toBe('/d/dprk-arms-russia/q/artillery-delivered');
    expect((await answerOf(await page.send({ line: '/help' }))).html).not.toContain('<a href="/d/');
  });

  it.each(['What do the reports disagree on?', 'Who said what, and can both be true?', 'can both be true?'])(
    'answers what it says itself: %s',
    async (line) => {
      expect((await answerOf(await page.send({ line }))).html).toContain('Where the sources differ');
    },
  );

  it('answers what a button carries', async () => {
    const invocation = { command: 'evidence', options: { claim: 'budanov-koksans-given' } };
    expect((await answerOf(await page.send({ invocation }))).html).toContain('already given Moscow at least');
  });

  it('completes a line', async () => {
    const lines = JSON.parse(await (await page.send({ complete: '/diff' })).text()).lines;
    expect(lines).toEqual([{ line: '/differences ', label: 'Where the sources differ, worst first' }]);
    const values = JSON.parse(await (await page.send({ complete: '/differences question:art' })).text()).lines;
    expect(values.length).toBeGreaterThan(1);
  });

  it('says whose the figures of a text are, with how it begins in what its visitor asked and nowhere else', async () => {
    const secret = `Colleagues,\nour <b>own</b> memo: North Korea sent about 200 long-range artillery pieces, Seoul says.${' More of it.'.repeat(4)}`;
    const { html, slack, discord } = await answerOf(await page.send({ text: secret }));
    expect(html).toContain('South Korea');
    expect(html).toContain(
      '<q>Colleagues, our &lt;b&gt;own&lt;/b&gt; memo: North Korea sent about 200 long-range …</q></p>',
    );
    expect(html.split('Colleagues')).toHaveLength(2);
    expect(JSON.stringify([slack, discord])).not.toContain('memo');
    expect(page.failures.join()).not.toContain('memo');
    const next = await page.send({ text: 'Seoul says 200 guns went to Russia.' });
    expect((await answerOf(next)).html).toContain('<q>Seoul says 200 guns went to Russia.</q>');
    expect(next.headers.get('cache-control')).toContain('no-store');
    expect(await (await page.get('/')).text()).not.toContain('Colleagues');
  });

  it.each([
    [{ line: '' }, 200],
    [{ nothing: 1 }, 400],
    [{ line: 1 }, 400],
    [{ invocation: { command: 'claims', options: { page: 3 } } }, 400],
    [{ text: 'x'.repeat(30_000) }, 413],
  ])('is told what is wrong with %j', async (body, status) => {
    expect((await page.send(body)).status).toBe(status);
  });

  it.each(attacks)('shows %j as text', async (attack) => {
    const { html } = await answerOf(await page.send({ line: `/search text:"${attack.replaceAll('"', '')}"` }));
    expect(html).not.toMatch(/<script|<iframe|<img src=x|javascript:/i);
    const typed = await (await page.get(`/?ask=${encodeURIComponent(attack.toWellFormed())}`)).text();
    expect(typed).not.toMatch(/<iframe|<img src=x|href="javascript:/i);
  });
});

const changing = [
  '/digest schedule time:08:00',
  '/watch question:troops-sent',
  '/suggest text:"a claim that is long enough"',
  '/dossier use:dprk-arms-russia',
  '/inbox',
  '/audit',
];

describe('what changes something', () => {
  it('is done for the person at this machine, when the page itself sends it', async () => {
    const { html } = await answerOf(await page.send({ line: '/digest schedule time:08:00' }));
    expect(html).toContain('08:00');
    expect((await answerOf(await page.send({ line: '/digest list' }))).html).toContain('08:00');
  });

  it('is never done by an address: the page asks to send it', async () => {
    const text = await (await page.get(`/?ask=${encodeURIComponent('/digest schedule time:09:15')}`)).text();
    expect(text).toContain('done only when you send it');
    expect((await answerOf(await page.send({ line: '/digest list' }))).html).not.toContain('09:15');
  });

  it.each([
    { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
    { origin: 'https://evil.example' },
    { 'sec-fetch-site': 'same-site' },
  ])('is refused where another page sends it: %j', async (headers) => {
    expect((await page.send({ line: '/digest schedule time:10:10' }, headers)).status).toBe(403);
    expect((await answerOf(await page.send({ line: '/digest list' }))).html).not.toContain('10:10');
  });

  it('answers a visitor at this machine itself, and changes nothing for them either', async () => {
    const here = { origin: 'http://127.0.0.1:3210' };
    expect((await answerOf(await visited.send({ line: '/claims' }, here))).html).toContain('Koksan');
    expect((await answerOf(await visited.send({ line: '/digest schedule time:11:11' }, here))).html).toContain(
      'changes nothing',
    );
    expect((await visited.send({ line: '/claims' }, { ...fromWeb, origin: 'http://parallax.example' })).status).toBe(
      403,
    );
  });

  it('leads a visitor to the pages of the dossier that they may not choose here', async () => {
    const { html } = await answerOf(await visited.send({ line: '/dossier use:dprk-arms-russia' }, fromWeb));
    expect(html).toContain('changes nothing');
    expect(html).toContain('<a href="/d/dprk-arms-russia">');
    const { html: none } = await answerOf(await visited.send({ line: '/digest schedule time:08:00' }, fromWeb));
    expect(none).not.toContain('<a href="/d/');
  });

  it.each(changing)('is for nobody on the web: %s', async (line) => {
    const { html } = await answerOf(await visited.send({ line }, fromWeb));
    expect(html).toMatch(/changes nothing|not a curator|may not|only|nobody/i);
    expect(html).not.toContain('Scheduled');
    expect((await answerOf(await visited.send({ line: '/digest list' }, fromWeb))).html).toContain(
      'No digest is scheduled here',
    );
  });

  it('is for nobody behind a proxy, who is not at this machine', async () => {
    const { html } = await answerOf(await page.send({ line: '/digest remove' }, { 'x-forwarded-for': '203.0.113.9' }));
    expect(html).toContain('changes nothing');
  });
});

describe('digests that arrive', () => {
  const view = { title: [{ kind: 'typed', text: 'A scheduled digest' }], blocks: [], footer: [] } as const;

  it('are sent once, in order, to who listens, and again from where they were', async () => {
    const own = await openPage({ pace });
    own.announcer.announce(view);
    const response = await own.get('/events');
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    const reader = response.body?.getReader();
    if (reader === undefined) throw new Error('there is nothing to read');
    let text = '';
    const until = async (needle: string) => {
      while (!text.includes(needle)) text += new TextDecoder().decode((await reader.read()).value);
    };
    await until('id: test-1');
    own.announcer.announce(view);
    await until('id: test-2');
    await reader.cancel();
    expect(text.match(/^id: /gm)).toHaveLength(2);
    const later = await own.get('/events', { 'last-event-id': 'test-1' });
    const again = later.body?.getReader();
    let rest = '';
    while (again !== undefined && !rest.includes('id: test-2'))
      rest += new TextDecoder().decode((await again.read()).value);
    await again?.cancel();
    expect(rest).not.toContain('id: test-1');
  });

  it('are waited for by nobody who asks for the head alone', async () => {
    const own = await openPage({ pace });
    const head = { method: 'HEAD', headers: { host: '127.0.0.1:3210' } };
    for (let count = 0; count <= mostListeners; count++) expect((await own.request('/events', head)).status).toBe(200);
    const response = await own.get('/events');
    await response.body?.cancel();
    expect(response.status).toBe(200);
  });

  it('are for nobody on the web', async () => {
    expect((await visited.get('/events', fromWeb)).status).toBe(404);
  });
});
