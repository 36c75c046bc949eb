import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { openPen } from '../../src/chart/open-pen.ts';
import type { Dossier } from '../../src/core/dossier/dossier.ts';
import type { Picture } from '../../src/core/message/picture.ts';
import type { Asker } from '../../src/core/place/asker.ts';
import type { Draw } from '../../src/core/posting/draw.ts';
import { openStore } from '../../src/store/open-store.ts';
import { openDesk } from '../payloads/collect-payloads.ts';
import { answerOn, digestOn } from '../support/platform-messages.ts';
import { shippedDossier } from '../support/shipped.ts';
import { drawDiscord } from './draw-discord.ts';
import { drawSlack } from './draw-slack.ts';
import { openPages } from './open-pages.ts';
import { mostBytes, type PortraitName, pictureFolder, portraitNames } from './portrait-names.ts';
import { browserFlags, browserPath, takePicture } from './take-picture.ts';

/**
 * `npm run portraits` draws what the README begins with: real messages of the shipped dossier in the look of their
 * platforms, and the page. Nothing is sent. The moment is fixed, so that only what changed looks different.
 */
const now = Temporal.Instant.from('2026-12-01T08:00:00Z');
const mostMs = 300_000;
const messageWidth = 380;
const pageSize = { width: 520, height: 900 };
const question = { command: 'differences', options: { question: 'artillery-delivered', picture: 'yes' } };
const line = '/differences artillery picture:yes';
const asker: Asker = {
  ...{ platform: 'slack', place: 'T1', channel: 'C1', user: 'U1', roles: [] },
  standing: 'manager',
  request: null,
};

if (!existsSync(browserPath)) {
  console.log(`The portraits were not drawn: there is no browser at ${browserPath} (Debian's package chromium).`);
  process.exit(0);
}
// A browser that somebody else ended would be waited for without an end.
setTimeout(() => {
  console.error(`The portraits were not done after ${mostMs / 1000} s.`);
  process.exit(1);
}, mostMs).unref();
mkdirSync(pictureFolder, { recursive: true });
const dossier = shippedDossier();
const dossiers = new Map([[dossier.id, dossier]]);
const state = mkdtempSync(join(tmpdir(), 'parallax-portraits-'));
const store = await openStore({ stateDir: state });
const desk = openDesk(dossiers, now, store);
const draw = await openDraw();
const pages = await openPages({ dossiers, desk, draw, now });
const browser = await chromium.launch({ executablePath: browserPath, args: browserFlags });
for (const name of portraitNames) {
  const png = await portraitOf(name, browser, dossier);
  const file = join(pictureFolder, `${name}.png`);
  if (png.length > mostBytes) throw new Error(`${file} has ${png.length} bytes, more than ${mostBytes}`);
  writeFileSync(file, png);
  console.log(`${file}  ${Math.round(png.length / 1000)} KB`);
}
await browser.close();
await pages.close();
await store.close();
rmSync(state, { recursive: true });
process.exit(0);

async function portraitOf(name: PortraitName, by: Browser, of: Dossier): Promise<Uint8Array> {
  switch (name) {
    case 'slack-digest': {
      const [parent, ...thread] = await digestOn('slack', of, now, null);
      const frame = { badge: 'APP', time: '8:00 AM', below: `${thread.length} replies` };
      return takeMessage(by, await drawSlack(parent, frame, addressOf));
    }
    case 'discord-digest': {
      const [parent, ...thread] = await digestOn('discord', of, now, null);
      const frame = { badge: 'APP', time: 'Today at 08:00', below: `${thread.length} Messages ›` };
      return takeMessage(by, await drawDiscord(parent, frame, addressOf));
    }
    case 'slack-difference': {
      const [answer] = answerOn('slack', await desk.answerLine(line, asker), question);
      const frame = { badge: 'APP', time: '8:04 AM', above: 'Only visible to you', fadesAt: 790 };
      return takeMessage(by, await drawSlack(answer, frame, addressOf));
    }
    case 'page':
      return takePicture(by, pageSize, (page) => page.goto(`${pages.address}/d/${of.id}/q/artillery-delivered`));
    case 'chat':
      return takePicture(by, pageSize, async (page) => {
        await page.goto(pages.address);
        await page.fill('#line', '/d');
        await page.waitForSelector('#list li');
      });
    default:
      return name satisfies never;
  }
}

function takeMessage(by: Browser, html: string): Promise<Uint8Array> {
  return takePicture(by, { width: messageWidth }, (page) => page.setContent(html));
}

/** Draws as the bot does, but fails where a picture cannot be drawn: a portrait without it would not be one. */
async function openDraw(): Promise<Draw> {
  const pen = await openPen();
  return async (order) => {
    const drawn = await pen(order);
    if (drawn.kind !== 'drawn') throw new Error(`not drawn: ${JSON.stringify(drawn)}`);
    return drawn.bytes;
  };
}

async function addressOf(picture: Picture): Promise<string> {
  const png = (await draw({ picture, theme: 'light', format: 'png' })) ?? new Uint8Array();
  return `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
}
