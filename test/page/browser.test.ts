import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort } from '../support/free-port.ts';

const browserPath = '/usr/bin/chromium';
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

let bot: ChildProcess;
let browser: Browser;
let base = '';

/** A page of its own, and everything that a person would call an error: of the console, or a request to elsewhere. */
async function openPage(options: Parameters<Browser['newContext']>[0] = {}): Promise<{ page: Page; wrong: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1100, height: 900 }, ...options });
  context.setDefaultTimeout(180_000);
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on('pageerror', ({ message }) => wrong.push(message));
  page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
  page.on('request', (request) => {
    if (!request.url().startsWith(base) && !request.url().startsWith('data:')) wrong.push(`asks ${request.url()}`);
  });
  return { page, wrong };
}

function violationsOn(page: Page): Promise<unknown> {
  return page.evaluate(
    `${axe.source}; axe.run({ rules: { 'target-size': { enabled: true } } }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')))`,
  );
}

/** What was asked and answered; a digest can arrive in between. */
const turns = (page: Page) => page.locator('.turn:not(.arrived)');

/** The bot as a newcomer starts it, with no account. */
describe.skipIf(!existsSync(browserPath))('in a browser', () => {
  beforeAll(async () => {
    const port = await freePort();
    base = `http://127.0.0.1:${port}`;
    const environment = {
      PATH: process.env.PATH,
      LOCAL_PORT: String(port),
      STATE_DIR: mkdtempSync(join(tmpdir(), 'parallax-browser-')),
    };
    bot = spawn(process.execPath, ['src/main.ts'], { env: environment, stdio: ['pipe', 'pipe', 'inherit'] });
    const { promise: ready, resolve } = Promise.withResolvers<void>();
    let said = '';
    bot.stdout?.on('data', (text) => {
      said += text;
      if (said.includes(`Open ${base} in a browser`)) resolve();
    });
    await ready;
    browser = await chromium.launch({ executablePath: browserPath, args: flags });
  });
  afterAll(async () => {
    await browser?.close();
    bot?.kill();
  });

  test('somebody opens the page, asks, presses, pages, looks at payloads, and reads a claim', async () => {
    const { page, wrong } = await openPage();
    await page.goto(`${base}/`);
    await expect.poll(() => page.textContent('.talk')).toContain('Both can be true only if rocket launchers');
    await page.fill('#line', '/diff');
    await page.waitForSelector('#list li');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await page.inputValue('#line')).toBe('/differences ');
    await page.keyboard.type('artillery picture:yes');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await expect.poll(() => turns(page).count()).toBe(2);
    const answer = turns(page).nth(1);
    await expect
      .poll(() =>
        answer
          .locator('img')
          .first()
          .evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth),
      )
      .toBeGreaterThan(300);
    await answer.getByRole('tab', { name: 'Slack payload' }).click();
    expect(await answer.locator('pre').first().textContent()).toContain('"slack_file"');
    await answer.getByRole('tab', { name: 'Conversation' }).click();
    await answer.getByRole('link', { name: 'Proof' }).click();
    await expect.poll(() => turns(page).count()).toBe(3);
    await page.fill('#line', '/claims');
    await page.keyboard.press('Enter');
    await expect.poll(() => turns(page).count()).toBe(4);
    await turns(page).nth(3).getByRole('link', { name: 'Next page' }).click();
    await expect.poll(() => turns(page).count()).toBe(5);
    expect(await turns(page).nth(4).textContent()).toContain('page 2 of');
    await page.getByRole('link', { name: 'Read the whole dossier' }).click();
    await page.waitForURL(/\/d\/dprk-arms-russia$/);
    await page.getByRole('link', { name: 'Artillery pieces delivered' }).first().click();
    await page.waitForURL(/\/q\/artillery-delivered/);
    await page.locator('summary', { hasText: 'Evidence' }).first().click();
    await page
      .getByRole('link', { name: /^at least 120 Koksan guns/ })
      .first()
      .click();
    await page.waitForURL(/\/c\//);
    expect(await page.textContent('main')).toContain('already given Moscow at least 120');
    expect(wrong).toEqual([]);
  });

  test('somebody pastes a text, and nothing of it stands there afterwards but how it began', async () => {
    const { page, wrong } = await openPage();
    await page.goto(`${base}/`);
    await page.fill('#text', 'Internal: Seoul counts about 200 long-range artillery pieces sent by North Korea.');
    await page.getByRole('button', { name: 'Whose figures are these?' }).click();
    await expect.poll(() => turns(page).count()).toBe(2);
    expect(await turns(page).nth(1).textContent()).toContain('South Korea');
    expect(await turns(page).nth(1).locator('.asked').textContent()).toContain('Internal: Seoul counts');
    expect(await turns(page).nth(1).locator('.said').textContent()).not.toContain('Internal');
    // the mark before an item hangs between the columns, and wants room there
    expect(
      await page.evaluate("parseFloat(getComputedStyle(document.querySelector('.choices ul')).columnGap)"),
    ).toBeGreaterThan(32);
    await page.reload();
    expect(await page.textContent('main')).not.toContain('Internal');
    expect(wrong).toEqual([]);
  });

  test('a scheduled digest arrives, once, on a page that waits for it and on one that is opened later', async () => {
    const { page, wrong } = await openPage();
    await page.goto(`${base}/`);
    const now = Temporal.Now.zonedDateTimeISO('UTC');
    const soon = now.second > 50 ? 2 : 1;
    const time = now.add({ minutes: soon }).toPlainTime().toString({ smallestUnit: 'minute' });
    await page.fill('#line', `/digest schedule time:${time} zone:UTC`);
    await page.keyboard.press('Enter');
    await expect.poll(() => turns(page).count()).toBe(2);
    expect(await turns(page).nth(1).textContent()).toContain(time);
    await expect.poll(() => page.locator('.arrived').count(), { interval: 500 }).toBe(1);
    const later = await openPage();
    await later.page.goto(`${base}/`);
    await expect.poll(() => later.page.locator('.arrived').count()).toBe(1);
    await wait(1_500);
    expect([await page.locator('.arrived').count(), await later.page.locator('.arrived').count()]).toEqual([1, 1]);
    expect([...wrong, ...later.wrong]).toEqual([]);
  });

  test('the keyboard is enough', async () => {
    const { page, wrong } = await openPage();
    await page.goto(`${base}/`);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toContain('Skip');
    for (let presses = 0; presses < 60; presses += 1) {
      if ((await page.evaluate('document.activeElement.id')) === 'line') break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.type('/gaps');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await expect.poll(() => turns(page).count()).toBe(2);
    expect(await page.evaluate("document.activeElement.classList.contains('turn')")).toBe(true);
    expect(wrong).toEqual([]);
  });

  test.each([
    [1100, 'light'],
    [380, 'dark'],
  ] as const)(
    'at %i px, %s: nothing is wider than the window, and axe finds no violation',
    async (width, colorScheme) => {
      const { page, wrong } = await openPage({ viewport: { width, height: 800 }, colorScheme });
      const paths = [
        '/',
        '/d/dprk-arms-russia',
        '/d/dprk-arms-russia/q/artillery-delivered',
        '/d/dprk-arms-russia/claims',
        '/d/dprk-arms-russia/timeline',
        '/d/dprk-arms-russia/c/budanov-koksans-given',
        '/d/dprk-arms-russia/method',
        '/d/nowhere',
      ];
      for (const path of paths) {
        await page.goto(`${base}${path}`);
        expect(await violationsOn(page), path).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth'), path).toBeLessThanOrEqual(width);
      }
      expect(wrong.filter((each) => !each.includes('404'))).toEqual([]);
    },
  );

  test('without script it answers too', async () => {
    const { page } = await openPage({ javaScriptEnabled: false });
    await page.goto(`${base}/`);
    await page.fill('#line', '/differences artillery');
    await page.keyboard.press('Enter');
    await page.waitForURL(/ask=/);
    expect(await page.textContent('.talk')).toContain('Would settle it');
    await page.getByRole('link', { name: 'Proof' }).click();
    await page.waitForURL(/proof/);
  });

  test.each([
    [1280, 900],
    [380, 800],
  ])('at %i × %i px nothing that is focused lies under the line to ask in', async (width, height) => {
    const { page } = await openPage({ viewport: { width, height } });
    await page.goto(`${base}/`);
    await page.click('#line');
    expect(await page.evaluate('scrollY')).toBe(0);
    await page.reload();
    const covered: unknown[] = [];
    let focused = 0;
    for (; focused < 60; focused += 1) {
      await page.keyboard.press('Tab');
      if ((await page.evaluate('document.activeElement.id')) === 'line') break;
      const [bottom, bar, name] = (await page.evaluate(
        `[document.activeElement, document.querySelector('.composer')].map((one) => one.getBoundingClientRect()).flatMap(({ top, bottom }, index) => index === 0 ? [bottom] : [top]).concat(document.activeElement.textContent.slice(0, 40))`,
      )) as [number, number, string];
      if (bottom > bar) covered.push([name, bottom, bar]);
    }
    expect(focused).toBeGreaterThan(10);
    expect(covered).toEqual([]);
  });

  test('it prints: what can be pressed is left out, the evidence and the address are there', async () => {
    const { page } = await openPage();
    const address = `${base}/d/dprk-arms-russia/q/artillery-delivered`;
    await page.goto(address);
    const evidence = page.locator('.choices li', { hasText: 'at least 120 Koksan guns' });
    expect(await evidence.isVisible()).toBe(false);
    expect(await page.getByText(address, { exact: true }).isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.site nav').isVisible()).toBe(false);
    expect(await page.locator('.actions .button').first().isVisible()).toBe(false);
    expect(await page.locator('.actions', { hasText: 'Without' }).getByText('Without').isVisible()).toBe(false);
    expect(await evidence.isVisible()).toBe(true);
    expect(await page.getByText(address, { exact: true }).isVisible()).toBe(true);
    await page.goto(`${base}/d/dprk-arms-russia/claims`);
    expect(await page.locator('form.filters').isVisible()).toBe(false);
  });

  test.each([
    ['A4', 180, 269],
    ['Letter', 185.9, 251.4],
  ] as const)('on %s a picture is whole, beside its text, and can be read', async (format, width, height) => {
    const pixels = (millimetres: number) => Math.floor((millimetres * 96) / 25.4);
    // the room that the margins of a page leave
    const { page } = await openPage({ viewport: { width: pixels(width), height: pixels(height) } });
    await page.emulateMedia({ media: 'print' });
    // a page goes out without a picture that is not drawn in time
    const open = (path: string, pictures: number) =>
      expect
        .poll(async () => {
          await page.goto(`${base}/d/dprk-arms-russia${path}`);
          return page.locator('figure img').count();
        })
        .toBe(pictures);
    await open('/q/artillery-delivered', 1);
    const box = await page.locator('figure img').boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(pixels(height));
    // the smallest text in a picture of 380 px has 11 px
    expect(((box?.width ?? 0) / 380) * 11 * 0.75).toBeGreaterThan(6.9);
    const beside = await page.locator('.entry').first().boundingBox();
    expect(beside?.y).toBeLessThanOrEqual(box?.y ?? 0);
    await open('', 2);
    const tops = await page
      .locator('.pictured > *')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
    expect(tops).toEqual([tops[0], tops[0], tops[2], tops[2]]);
    expect(tops[2]).toBeGreaterThan(tops[0] ?? 0);
    const printed = (await page.pdf({ format })).toString('latin1');
    expect(printed.match(/\/Type \/Page\b/g)?.length).toBe(2);
    await open('/timeline', 1);
    // On one page its text would have some 5 pt: the events stand there as text alone.
    expect(await page.locator('figure img').isVisible()).toBe(false);
    expect(await page.getByText('Koksan gun first seen at a parade').first().isVisible()).toBe(true);
  });
});
