import type { Browser, Page } from 'playwright-core';
import { z } from 'zod';
import { encodePng } from '../../src/chart/encode-png.ts';

export const browserPath = '/usr/bin/chromium';
export const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** In CSS pixels, of which each is two of the picture. Without a height all of the page is taken. */
interface Size {
  width: number;
  height?: number;
}

const Pixels = z.object({ width: z.int(), height: z.int(), pixels: z.base64() });

/**
 * What a browser shows as a PNG of at most 256 colours, which takes a third of what the browser's own would. `show`
 * brings about what is to be seen. Rejects where the page asks for anything that fails.
 */
export async function takePicture(
  browser: Browser,
  { width, height }: Size,
  show: (page: Page) => Promise<unknown>,
): Promise<Uint8Array> {
  const context = await browser.newContext({
    viewport: { width, height: height ?? 600 },
    deviceScaleFactor: 2,
    colorScheme: 'light',
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'UTC',
  });
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on('pageerror', ({ message }) => wrong.push(message));
  page.on('requestfailed', (request) => wrong.push(`not loaded: ${request.url().slice(0, 100)}`));
  await show(page);
  await page.evaluate('Promise.all([document.fonts.ready, ...[...document.images].map((image) => image.decode())])');
  const shot = await page.screenshot({ animations: 'disabled', caret: 'hide', fullPage: height === undefined });
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
  await context.close();
  return withFewColours(browser, shot);
}

/** The browser reads its own PNG: no library here does. */
async function withFewColours(browser: Browser, shot: Uint8Array): Promise<Uint8Array> {
  const page = await browser.newPage();
  const address = `data:image/png;base64,${Buffer.from(shot).toString('base64')}`;
  const read = await page.evaluate(`(async () => {
    const image = new Image();
    image.src = ${JSON.stringify(address)};
    await image.decode();
    const { width, height } = image;
    const context = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d');
    context.drawImage(image, 0, 0);
    const pixels = new Uint8Array(context.getImageData(0, 0, width, height).data.buffer).toBase64();
    return { width, height, pixels };
  })()`);
  await page.close();
  const { width, height, pixels } = Pixels.parse(read);
  return encodePng(Uint8Array.from(Buffer.from(pixels, 'base64')), width, height);
}
