import { existsSync } from 'node:fs';
import { serve } from '@hono/node-server';
import axe from 'axe-core';
import { chromium } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { openReview } from '../../src/curate/open-review.ts';
import { createApp } from '../../src/curate/page/create-app.ts';
import { tempFolder } from '../dataset/temp-folder.ts';
import { openBarrier, writeBarrier } from './barrier-desk.ts';

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

test.skipIf(!existsSync(browserPath))(
  'in a browser: keys work, nothing is wider than a phone, and axe finds no violation',
  async () => {
    const place = writeBarrier(tempFolder());
    const now = () => new Date(0);
    const app = createApp({
      ...{ token: 'secret', first: 'river-post-17', isOwnHost: () => true, sources: () => ['river-post-17'] },
      open: (source) => openReview(place, 'flood', source, { now }),
    });
    const port = await new Promise<number>((resolve) => {
      const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, (address) => resolve(address.port));
      onTestFinished(() => void server.close());
    });
    const browser = await chromium.launch({ executablePath: browserPath, args: flags });
    onTestFinished(() => browser.close());
    for (const [width, colorScheme] of [
      [1280, 'light'],
      [380, 'dark'],
    ] as const) {
      const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
      context.setDefaultTimeout(180_000);
      const page = await context.newPage();
      const errors: string[] = [];
      page.on('pageerror', ({ message }) => errors.push(message));
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
      const violations = async () => {
        const result: unknown = await page.evaluate(
          `${axe.source}; axe.run().then(({ violations }) => violations.map(({ id }) => id))`,
        );
        return result;
      };
      await page.goto(`http://127.0.0.1:${port}/login?token=secret`);
      expect(await violations()).toEqual([]);
      await page.fill('#name', `Ann at ${width}`);
      await page.click('button');
      expect(await violations()).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      await page.keyboard.press('o');
      await page.keyboard.type('a headline');
      await page.getByRole('button', { name: 'Leave out' }).click();
      expect(await page.getByRole('status').textContent()).toBe('Left out.');
      await page.keyboard.press('j');
      await page.waitForURL(/at=/);
      await page.keyboard.press('a');
      await page.waitForURL(/behind=/);
      expect(await page.getByRole('status').textContent()).toContain('Accepted as ');
      expect(errors).toEqual([]);
      await context.close();
    }
    const found = (await openBarrier(place)).look();
    expect(found.ok && found.look.review.standing.map(({ decision }) => `${decision.kind} ${decision.by}`)).toEqual([
      'leave-out Ann at 1280',
      'accept Ann at 1280',
      'leave-out Ann at 380',
      'accept Ann at 380',
    ]);
  },
);
