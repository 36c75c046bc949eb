import { existsSync } from 'node:fs';
import axe from 'axe-core';
import { chromium, type Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { typed } from '../../../src/core/message/phrase.ts';
import { servePage } from '../../../src/page/serve-page.ts';
import { shippedDossier } from '../../support/shipped.ts';
import { openChat } from './support/open-chat.ts';

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

async function violationsOn(page: Page): Promise<unknown> {
  return page.evaluate(`${axe.source}; axe.run().then(({ violations }) => violations.map(({ id }) => id))`);
}

test.skipIf(!existsSync(browserPath)).each([
  [1280, 'light'],
  [380, 'dark'],
] as const)(
  'in a browser of %i pixels, %s: all of the chat by keys alone, and axe finds no violation',
  async (width, colorScheme) => {
    const chat = await openChat([shippedDossier()]);
    const served = await servePage(chat.app, { port: 0, host: '127.0.0.1', staysOpen: ['/events'] });
    onTestFinished(served.close);
    const browser = await chromium.launch({ executablePath: browserPath, args: flags });
    onTestFinished(() => browser.close());
    const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
    context.setDefaultTimeout(180_000);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('request', (request) => !request.url().startsWith(`${served.address}/`) && errors.push(request.url()));
    const turns = page.locator('.turn');
    const line = page.getByRole('combobox');
    const isAsWide = async () =>
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);

    await page.goto(`${served.address}/`);
    await page.getByText('Both can be true only if rocket launchers').first().waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await isAsWide();

    // completion: the arrows choose, Enter takes, Escape closes, and Enter asks
    await line.focus();
    await page.keyboard.type('/diff');
    await page.getByRole('option', { name: '/differences' }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    expect(await line.getAttribute('aria-activedescendant')).toBe('option-0');
    await page.keyboard.press('Tab');
    expect(await line.inputValue()).toBe('/differences ');
    await page.keyboard.type('question:artillery-del');
    await page.getByRole('option', { name: 'Artillery pieces delivered' }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('option').count()).toBe(0);
    await page.keyboard.type('i');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await turns.nth(1).getByText('Depends on what counts.').waitFor();
    const focused = () => page.evaluate('document.activeElement.getAttribute("aria-label")');
    expect(await focused()).toBe('The answer to /differences question:artillery-delivered');
    expect(await line.inputValue()).toBe('');

    // a pressed button, and the way back to where it was
    const button = turns.nth(1).locator('a.button[data-ask]').first();
    await button.focus();
    await page.keyboard.press('Enter');
    await turns.nth(2).waitFor();
    await turns.nth(2).getByRole('button', { name: 'Back to where you were' }).press('Enter');
    expect(await page.evaluate('document.activeElement.dataset.ask')).toBe(await button.getAttribute('data-ask'));

    // the other forms, of an answer that came with them and of the first one, which did not
    await turns.nth(2).getByRole('tab', { name: 'Conversation' }).press('ArrowRight');
    await turns.nth(2).getByText('"blocks"').waitFor();
    await turns.nth(2).getByRole('button', { name: 'Copy' }).first().press('Enter');
    await turns.nth(2).getByText('Copied.').waitFor();
    expect(JSON.parse(String(await page.evaluate('navigator.clipboard.readText()')))).toMatchObject({
      blocks: expect.any(Array),
    });
    await turns.nth(0).getByRole('tab', { name: 'Discord payload' }).click();
    await turns.nth(0).getByText('"allowed_mentions"').first().waitFor();
    await isAsWide();
    expect(await violationsOn(page)).toEqual([]);

    // whose figures a text has
    await page
      .getByLabel('Paste a message')
      .fill('South Korea says North Korea sent 200 long-range artillery pieces to Russia.');
    await page.getByRole('button', { name: 'Whose figures are these?' }).press('Enter');
    await turns.nth(3).getByText("South Korea's defence ministry").first().waitFor();

    // a schedule by its line, and a digest that arrives
    await line.fill('/digest schedule time:08:00 zone:UTC');
    await line.press('Enter');
    await turns.nth(4).waitFor();
    expect(await chat.schedules()).toHaveLength(1);
    chat.announcer.announce({ title: [typed('The digest of today')], blocks: [], footer: [] });
    await turns.nth(5).getByText('The digest of today').waitFor();
    await page.getByRole('button', { name: 'Show it' }).press('Enter');
    expect(await focused()).toContain('The digest of today');

    // a page that comes later, or again, has it too, and once
    await page.reload();
    await turns.nth(1).getByText('The digest of today').waitFor();
    chat.announcer.announce({ title: [typed('The second')], blocks: [], footer: [] });
    await turns.nth(2).waitFor();
    expect(await turns.count()).toBe(3);
    await isAsWide();
    expect([errors, chat.failures]).toEqual([[], []]);

    // without an answer the page says so, and keeps the question
    await context.setOffline(true);
    await line.fill('/sources');
    await line.press('Enter');
    await page.getByText('No answer came').waitFor();
    expect(await line.inputValue()).toBe('/sources');
    await chat.store.close();
  },
);

test.skipIf(!existsSync(browserPath))('without script: questions, buttons, payloads and a text work', async () => {
  const chat = await openChat([shippedDossier()]);
  const served = await servePage(chat.app, { port: 0, host: '127.0.0.1' });
  onTestFinished(served.close);
  const browser = await chromium.launch({ executablePath: browserPath, args: flags });
  onTestFinished(() => browser.close());
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(`${served.address}/`);
  await page.getByLabel('Ask in your own words').fill('/digest schedule time:08:00 zone:UTC');
  await page.keyboard.press('Enter');
  expect(await chat.schedules()).toEqual([]);
  await page.getByRole('button', { name: 'Send it' }).click();
  await page.waitForURL('**/ask');
  expect(await chat.schedules()).toHaveLength(1);
  await page.getByRole('link', { name: 'What do the reports disagree on?' }).click();
  await page.getByRole('link', { name: 'Slack payload' }).click();
  await page.getByText('"blocks"').waitFor();
  await page.getByLabel('Paste a message').fill('South Korea says 200 long-range artillery pieces went to Russia.');
  await page.getByRole('button', { name: 'Whose figures are these?' }).click();
  await page.getByRole('heading', { name: 'Whose number is this?' }).first().waitFor();
  expect(page.url()).toBe(`${served.address}/ask`);
});
